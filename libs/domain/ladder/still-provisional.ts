import { isProvisional, type DayTable } from '../calendar/day-table.ts';
import { addDays, dateOf } from '../calendar/office-day.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import type { PlannedRung } from './rung.ts';

/** Whether a date planned with a year not announced may still move: a notice that confirms it leaves the case untouched. */
export function isStillProvisional({ provisional, startedAt, dueOn }: RunningClock, table: DayTable): boolean {
  if (!provisional || dueOn === null) return false;
  return isSpanProvisional(dateOf(startedAt), dueOn, table);
}

/** Whether a rung may still move: one counted back over the turn of the year hangs on the days between it and the date. */
export function isRungProvisional(rung: PlannedRung, clock: RunningClock | undefined, table: DayTable): boolean {
  if (!rung.provisional) return false;
  const day = dateOf(rung.nominalAt);
  if (clock === undefined || clock.dueOn === null) return isProvisional(day, table);
  const [first, last] = day < clock.dueOn ? [day, clock.dueOn] : [clock.dueOn, day];
  return isSpanProvisional(first, last, table) || isStillProvisional(clock, table);
}

/** Whether the working days between two days, the last one included, are not all certain yet. */
export function isSpanProvisional(first: string, last: string, table: DayTable): boolean {
  for (let day = first; day.slice(0, 4) < last.slice(0, 4); day = addDays(`${day.slice(0, 4)}-12-31`, 1)) {
    if (isProvisional(day, table)) return true;
  }
  return isProvisional(last, table);
}

/** The same of a case's rungs, by their own clocks. */
export const mayRungMove =
  ({ clocks }: CaseFacts, table: DayTable) =>
  (rung: PlannedRung): boolean =>
    isRungProvisional(rung, clocks[rung.clock], table);

/** Whether the due date of a case may still move; a date that a document states depends on no calendar. */
export const isDueProvisional = ({ clocks }: CaseFacts, table: DayTable): boolean =>
  clocks.due !== undefined && !clocks.due.paused && isStillProvisional(clocks.due, table);
