import type { DayTable } from './day-table.ts';
import { dueInDays } from './due-days.ts';
import { dueByHoliday } from './due-holiday.ts';
import type { DueOptions, DueSheet, UndatedSheet } from './due-sheet.ts';
import { dueStated } from './due-stated.ts';
import { dueInTime } from './due-time.ts';
import { dateOf } from './office-day.ts';
import type { Pause } from './pause.ts';
import { pausedDays, pausedTime } from './pause.ts';
import type { TimeLimit } from './time-limit.ts';

/**
 * `pauses` is the ledger of recorded stops. Minutes and hours run through them unless the clock's rule says that a suspension stops
 * hours too (`pausesStopHours`): an accident report never waits, a technical appraisal may.
 */
export type LimitOptions = DueOptions & { pauses?: readonly Pause[]; pausesStopHours?: boolean };

/**
 * The due date of any time limit for somebody who starts at an instant (for `before`, whose deadline is there), with every pause taken
 * out once. No due date while a pause that lasts stands in the way. Refuses `instant_invalid`, what `pausedDays` refuses and
 * `holiday_not_in_calendar`.
 */
export function dueOfLimit(
  limit: TimeLimit,
  startInstant: string,
  table: DayTable,
  options: LimitOptions,
): DueSheet | UndatedSheet {
  const pauses = options.pauses ?? [];
  const start = dateOf(startInstant);
  const counting = { table, paused: pausedDays(pauses) };
  if (limit.form === 'holiday') return dueByHoliday(limit, start, counting, options);
  if (limit.form !== 'counted') return dueStated(limit, start, counting, options);
  const { term } = limit;
  if (term.dayKind !== 'minute' && term.dayKind !== 'hour') return dueInDays(term, start, counting, options);
  return dueInTime(term, startInstant, options.pausesStopHours === true ? pausedTime(pauses) : [], options);
}
