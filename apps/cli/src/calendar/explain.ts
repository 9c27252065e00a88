import { loadLocalSettings } from '../../../../libs/config/local-settings.ts';
import { dueOfLimit } from '../../../../libs/domain/calendar/due-of-limit.ts';
import { explainDue } from '../../../../libs/domain/calendar/explain-due.ts';
import { instantFrom } from '../../../../libs/domain/calendar/office-day.ts';
import { parseTimeLimit } from '../../../../libs/domain/calendar/parse-time-limit.ts';
import type { Outcome } from '../terminal/outcome.ts';
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
  const limit = parseTimeLimit(options.term);
  const { table, from } = await tableAtHand(loadLocalSettings().settings);
  const sheet = dueOfLimit(limit, instantFrom(options.start), table, {
    dayEndsAt: options.dayEnds,
    pauses: (options.suspended ?? []).map(pauseFrom),
    pausesStopHours: options.stopsHours === true,
    ...(options.clause === undefined ? {} : { clause: options.clause }),
  });
  const lines = [...explainDue(sheet), from === 'files' ? FROM_FILES : '日历：本机安装正在使用的工作日历。'];
  return { json: { ...sheet, calendar: { from, version: table.version } }, text: lines.join('\n') };
}

const FROM_FILES = '日历：程序自带的年份（没有读到正在运行的安装，本地安排未计入）。';
