import { isProvisional, type DayTable } from '../calendar/day-table.ts';
import { addDays, dateOf } from '../calendar/office-day.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';

/** Whether a date planned with a year not announced may still move: a notice that confirms it leaves the case untouched. */
export function isStillProvisional({ provisional, startedAt, dueOn }: RunningClock, table: DayTable): boolean {
  if (!provisional || dueOn === null) return false;
  const last = dueOn.slice(0, 4);
  for (let day = dateOf(startedAt); day.slice(0, 4) < last; day = addDays(`${day.slice(0, 4)}-12-31`, 1)) {
    if (isProvisional(day, table)) return true;
  }
  return isProvisional(dueOn, table);
}

/** Whether the due date of a case may still move; a date that a document states depends on no calendar. */
export const isDueProvisional = ({ clocks }: CaseFacts, table: DayTable): boolean =>
  clocks.due !== undefined && !clocks.due.paused && isStillProvisional(clocks.due, table);
