import { isProvisional, type DayTable } from '../calendar/day-table.ts';
import { addDays, dateOf } from '../calendar/office-day.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';

/** Whether a date planned with a year not announced may still move: a notice that confirms it leaves the case untouched. */
export function isStillProvisional(clock: RunningClock, table: DayTable): boolean {
  const { provisional, provisionalBeyond, startedAt, dueOn } = clock;
  if (!provisional || dueOn === null) return false;
  return passesProvisional(startedAt, provisionalBeyond === true ? nextNewYear(dueOn) : dueOn, table);
}

/** Whether a year between two days, theirs among them, is not announced. */
export function passesProvisional(startedAt: string, dueOn: string, table: DayTable): boolean {
  const last = dueOn.slice(0, 4);
  for (let day = dateOf(startedAt); day.slice(0, 4) < last; day = nextNewYear(day)) {
    if (isProvisional(day, table)) return true;
  }
  return isProvisional(dueOn, table);
}

const nextNewYear = (day: string): string => addDays(`${day.slice(0, 4)}-12-31`, 1);

/** Whether the due date of a case may still move; a date that a document states depends on no calendar. */
export const isDueProvisional = ({ clocks }: CaseFacts, table: DayTable): boolean =>
  clocks.due !== undefined && !clocks.due.paused && isStillProvisional(clocks.due, table);
