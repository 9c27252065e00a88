import { isProvisional, type DayTable } from '../calendar/day-table.ts';
import { addDays, dateOf } from '../calendar/office-day.ts';
import type { RunningClock } from '../case/case-facts.ts';

/** Whether a date planned with a year not announced may still move: a notice that confirms it leaves the case untouched. */
export function isStillProvisional({ provisional, startedAt, dueOn }: RunningClock, table: DayTable): boolean {
  if (!provisional || dueOn === null) return false;
  const last = dueOn.slice(0, 4);
  for (let day = dateOf(startedAt); day.slice(0, 4) < last; day = addDays(`${day.slice(0, 4)}-12-31`, 1)) {
    if (isProvisional(day, table)) return true;
  }
  return isProvisional(dueOn, table);
}
