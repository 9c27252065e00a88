import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import { loadSettings } from '../../../../libs/config/config.ts';
import { dueOf } from '../../../../libs/domain/calendar/due.ts';
import { formatDate, formatInstant, instantFrom } from '../../../../libs/domain/calendar/office-day.ts';
import { formatTerm, parseTerm } from '../../../../libs/domain/calendar/term.ts';
import type { Outcome } from '../terminal/outcome.ts';

export interface ExplainOptions {
  start: string;
  term: string;
  dayEnds: string;
}

/** A due date with the days that were passed over and the notices it rests on. */
export async function explain({ start, term, dayEnds }: ExplainOptions): Promise<Outcome> {
  const parsed = parseTerm(term);
  const table = loadAnnouncedCalendar(loadSettings().calendarDir);
  const sheet = dueOf(parsed, instantFrom(start), table, { dayEndsAt: dayEnds });
  const skipped = sheet.skipped.map(({ date, why }) => `  跳过 ${formatDate(date)}：${why}`);
  const text = [
    `期限：${formatTerm(parsed)}，自 ${formatInstant(instantFrom(start))} 起`,
    `最后一日：${sheet.dueOn}（${formatDate(sheet.dueOn)}），${formatInstant(sheet.dueAt)} 起为逾期`,
    ...skipped,
    sheet.provisional ? '注意：涉及的年份放假安排尚未公布，结果是暂定的。' : '涉及的年份放假安排均已公布。',
    ...sheet.sources.map((source) => `  依据：${source}`),
  ];
  return Promise.resolve({ json: sheet, text: text.join('\n') });
}
