import type { DayTable } from '../calendar/day-table.ts';
import { workingDaysBetween } from '../calendar/due.ts';
import { addDays, fullDate } from '../calendar/office-day.ts';
import { makeFinding, quote } from '../notice/finding.ts';
import type { Finding, NoticeTask } from '../notice/notice.ts';
import { itemWords } from '../notice/item-words.ts';

/** More than one a week is no plan but a mistake in the year. */
const WORKING_DAYS_EACH = 5;

/** A year's count that the working days left, that day included, hardly allow. */
export function quotaPaceFindings({ ref, quotas }: NoticeTask, from: string, table: DayTable): Finding[] {
  const left = workingDaysBetween(addDays(from, -1), `${from.slice(0, 4)}-12-31`, table);
  return quotas
    .filter(({ per, count }) => per === 'P1Y' && count * WORKING_DAYS_EACH > left)
    .map((quota) => {
      const message = `${itemWords(ref)}：${quote(quota.raw)}要做${quota.count}次，从${fullDate(from)}到年底只有${left}个工作日，难以完成；请核对年度或次数`;
      return makeFinding('quota_pace', message, quota, ref);
    });
}
