import type { DayTable } from '../calendar/day-table.ts';
import { distance } from '../calendar/due.ts';
import { atTime, dateOf, formatDate, formatInstant } from '../calendar/office-day.ts';
import type { CaseFacts } from '../case/case-facts.ts';

/** `11月30日 周一` for a day's end, with the time of day when the term counts minutes or hours. */
export function dueText(facts: CaseFacts, dayEndsAt: string): string {
  if (facts.dueOn === null || facts.dueAt === null) return '未定';
  return atTime(facts.dueOn, dayEndsAt) === facts.dueAt ? formatDate(facts.dueOn) : formatInstant(facts.dueAt);
}

/** `还有3个工作日`, `今日到期`, `已逾期`, `逾期2天`. */
export function distanceText(facts: CaseFacts, now: string, table: DayTable): string {
  if (facts.dueOn === null || facts.dueAt === null) return '期限未定';
  const today = dateOf(now);
  return facts.dueOn === today && facts.dueAt <= now ? '已逾期' : distance(facts.dueOn, today, table);
}
