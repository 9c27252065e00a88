import type { DayTable } from '../calendar/day-table.ts';
import { fullDate } from '../calendar/office-day.ts';
import { makeFinding, quote } from '../notice/finding.ts';
import type { Finding, NoticeTask } from '../notice/notice.ts';
import { itemWords } from '../notice/item-words.ts';

/** Dates that are past on the day of issue though they were not when the notice was signed, and those nobody has announced a calendar for. */
export function dueDateFindings(
  { ref, deadlines }: NoticeTask,
  { issuedOn, issueDate }: { issuedOn: string | null; issueDate: string },
  table: DayTable,
): Finding[] {
  return deadlines.flatMap((deadline) => {
    const { date, raw } = deadline;
    if (date === null) return [];
    if (date < issueDate) {
      // The parser has told those that were past when the notice was signed.
      if (issuedOn !== null && date < issuedOn) return [];
      const message = `${itemWords(ref)}：${quote(raw)}（${fullDate(date)}）早于下发日${fullDate(issueDate)}；请重新确定办结日期`;
      return makeFinding('deadline_before_issue', message, deadline, ref);
    }
    if (table.years[date.slice(0, 4)]?.status !== 'provisional') return [];
    const message = `${itemWords(ref)}：${quote(raw)}（${fullDate(date)}）所在年份的放假安排尚未公布，工作日可能变动`;
    return makeFinding('due_on_provisional_calendar', message, deadline, ref);
  });
}
