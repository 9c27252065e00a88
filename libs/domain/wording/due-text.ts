import type { DayTable } from '../calendar/day-table.ts';
import { distance } from '../calendar/due.ts';
import { atTime, dateOf, formatInstant, fullDate, paperDate } from '../calendar/office-day.ts';
import { isSpanProvisional } from '../ladder/still-provisional.ts';
import type { CaseFacts } from '../case/case-facts.ts';

/** `2026年11月30日 周一` for a day's end, an instant when the term counts minutes or hours, and what a pause has stopped. */
export function dueText(facts: CaseFacts, dayEndsAt: string): string {
  const stopped = facts.clocks.due;
  if (stopped?.paused === true) return `中止计算（中止前为${endText(stopped, dayEndsAt)}）`;
  return endText(facts, dayEndsAt);
}

function endText({ dueOn, dueAt }: Pick<CaseFacts, 'dueOn' | 'dueAt'>, dayEndsAt: string): string {
  if (dueOn === null || dueAt === null) return '未定';
  return atTime(dueOn, dayEndsAt) === dueAt ? fullDate(dueOn) : formatInstant(dueAt);
}

/** `2026年11月30日`, as a paper says it that is read years later. */
export function dueOnPaper(facts: CaseFacts, dayEndsAt: string): string {
  if (facts.dueOn === null || facts.dueAt === null) return '未定';
  return atTime(facts.dueOn, dayEndsAt) === facts.dueAt ? paperDate(facts.dueOn) : formatInstant(facts.dueAt);
}

/** `还有3个工作日`, `还有约51个工作日` over days not announced yet, `今日到期`, `已逾期`, `逾期2天`. */
export function distanceText(facts: CaseFacts, now: string, table: DayTable): string {
  if (facts.clocks.due?.paused === true) return '恢复后顺延';
  if (facts.dueOn === null || facts.dueAt === null) return '期限未定';
  const today = dateOf(now);
  if (facts.dueOn === today && facts.dueAt <= now) return '已逾期';
  const text = distance(facts.dueOn, today, table);
  return isSpanProvisional(today, facts.dueOn, table) ? text.replace('还有', '还有约') : text;
}
