import type { DayTable } from '../calendar/day-table.ts';
import { distance } from '../calendar/due.ts';
import { atTime, dateOf, formatDate, formatInstant, paperDate } from '../calendar/office-day.ts';
import type { CaseFacts } from '../case/case-facts.ts';

/**
 * `11月30日 周一` for a day's end, with the year when it is not the reader's, with the time of day when the term counts
 * minutes or hours.
 */
export function dueText(facts: CaseFacts, dayEndsAt: string, now: string): string {
  if (facts.clocks.due?.paused === true) return '中止计算';
  if (facts.dueOn === null || facts.dueAt === null) return '未定';
  if (atTime(facts.dueOn, dayEndsAt) !== facts.dueAt) return formatInstant(facts.dueAt);
  const year = facts.dueOn.slice(0, 4);
  return `${year === dateOf(now).slice(0, 4) ? '' : `${year}年`}${formatDate(facts.dueOn)}`;
}

/** `2026年11月30日`, as a paper says it that is read years later. */
export function dueOnPaper(facts: CaseFacts, dayEndsAt: string): string {
  if (facts.dueOn === null || facts.dueAt === null) return '未定';
  return atTime(facts.dueOn, dayEndsAt) === facts.dueAt ? paperDate(facts.dueOn) : formatInstant(facts.dueAt);
}

/** `还有3个工作日`, `今日到期`, `已逾期`, `逾期2天`. */
export function distanceText(facts: CaseFacts, now: string, table: DayTable): string {
  if (facts.clocks.due?.paused === true) return '恢复后顺延';
  if (facts.dueOn === null || facts.dueAt === null) return '期限未定';
  const today = dateOf(now);
  return facts.dueOn === today && facts.dueAt <= now ? '已逾期' : distance(facts.dueOn, today, table);
}
