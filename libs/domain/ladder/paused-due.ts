import type { DayTable } from '../calendar/day-table.ts';
import { dueOfLimit } from '../calendar/due-of-limit.ts';
import type { DueOptions, DueSheet, UndatedSheet } from '../calendar/due-sheet.ts';
import { addDays } from '../calendar/office-day.ts';
import type { Pause as CalendarPause } from '../calendar/pause.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import { PAUSE_KIND_NAMES, type CaseFacts, type Pause } from '../case/case-facts.ts';
import type { ClockName } from './policy.ts';

/** A pause that has ended. */
type EndedPause = Pause & { to: string; toAt: string };

/** The ended pauses a clock has to make up for: a date granted since has taken the earlier ones into account, a receipt has not. */
export function pausesOf(facts: CaseFacts, clock: ClockName): EndedPause[] {
  return knownPauses(facts, clock).filter((pause): pause is EndedPause => pause.to !== null);
}

/** The same with the one that lasts. */
export function knownPauses({ pauses, dueRevision }: CaseFacts, clock: ClockName): readonly Pause[] {
  if (clock !== 'due' && clock !== 'receipt') return [];
  return clock === 'receipt' ? pauses : pauses.filter((pause) => pause.dueRevision === dueRevision);
}

/** The due date of a limit that stood still at times, hours and minutes included; it never lies inside a pause. */
export function pausedDueOf(
  limit: TimeLimit,
  startedAt: string,
  pauses: readonly EndedPause[],
  table: DayTable,
  options: DueOptions,
): DueSheet {
  const sheet = pausedSheet(limit, startedAt, pauses, table, options);
  if (sheet.dueOn === null) throw new Error('pauses that have ended leave a due date');
  return sheet;
}

/** The same while a pause lasts: no due date, what is left, and since when it stands. */
export function pausedSheet(
  limit: TimeLimit,
  startedAt: string,
  pauses: readonly Pause[],
  table: DayTable,
  options: DueOptions,
): DueSheet | UndatedSheet {
  const isTimed = limit.form === 'counted' && ['minute', 'hour'].includes(limit.term.dayKind);
  return dueOfLimit(limit, startedAt, table, {
    ...options,
    pauses: pauses.flatMap(isTimed ? timePause : dayPause),
    pausesStopHours: true,
  });
}

/** The case names the first day that counts again, the calendar the last that does not; a pause of no day took none out. */
function dayPause({ from, to, source, kind }: Pause): CalendarPause[] {
  const reason = PAUSE_KIND_NAMES[kind];
  if (to === null) return [{ from, to, reason, source }];
  return to <= from ? [] : [{ from, to: addDays(to, -1), reason, source }];
}

function timePause({ fromAt, toAt, source, kind }: Pause): CalendarPause[] {
  const reason = PAUSE_KIND_NAMES[kind];
  return toAt !== null && toAt <= fromAt ? [] : [{ from: fromAt, to: toAt, reason, source }];
}
