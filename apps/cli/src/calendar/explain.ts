import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import { dueOfLimit } from '../../../../libs/domain/calendar/due-of-limit.ts';
import { explainDue } from '../../../../libs/domain/calendar/explain-due.ts';
import { instantFrom, isDayEnd } from '../../../../libs/domain/calendar/office-day.ts';
import { parseTimeLimit } from '../../../../libs/domain/calendar/parse-time-limit.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { UsageError } from '../terminal/usage.error.ts';
import { pauseFrom } from './suspended-option.ts';
import { tableAtHand } from './table-in-force.ts';

export interface ExplainOptions {
  start: string;
  term: string;
  dayEnds: string;
  clause?: string;
  suspended?: string[];
  stopsHours?: boolean;
}

/** A due date with the days that were counted and passed over, the suspensions taken out and the notices it rests on. */
export async function explain(options: ExplainOptions): Promise<Outcome> {
  if (!isDayEnd(options.dayEnds)) {
    const shape = '请写成 24:00，或下班时间如 17:30；00:00 是一天的开始';
    throw new UsageError('day_ends_invalid', `--day-ends 的“${options.dayEnds}”不能作一天的截止时刻：${shape}。`);
  }
  const limit = parseTimeLimit(options.term);
  const { table, from } = await tableAtHand(loadLocalSettings().settings);
  const sheet = dueOfLimit(limit, instantFrom(options.start), table, {
    dayEndsAt: options.dayEnds,
    pauses: (options.suspended ?? []).map(pauseFrom),
    pausesStopHours: options.stopsHours === true,
    ...(options.clause?.trim() ? { clause: options.clause } : {}),
  });
  const isPast = limit.form !== 'counted' && sheet.dueOn !== null && sheet.dueOn < sheet.start.on;
  const lines = [
    ...explainDue(sheet),
    ...(isPast ? [PAST] : []),
    from === 'files' ? FROM_FILES : '日历：本机安装正在使用的工作日历。',
  ];
  return { json: { ...sheet, calendar: { from, version: table.version } }, text: lines.join('\n') };
}

const PAST = '注意：最后一天早于起算日，起算时就已经过了，请核对起算日或期限。';
const FROM_FILES = '日历：程序自带的年份（没有读到正在运行的安装，本地安排未计入）。';
