import type { DayTable } from '../calendar/day-table.ts';
import { dueOfLimit } from '../calendar/due-of-limit.ts';
import type { DueOptions, DueSheet } from '../calendar/due-sheet.ts';
import { addDays } from '../calendar/office-day.ts';
import type { Pause as CalendarPause } from '../calendar/pause.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { CaseFacts, Pause } from '../case/case-facts.ts';
import type { ClockName } from './policy.ts';

/** A pause that has ended. */
type EndedPause = Pause & { to: string; toAt: string };

/** The ended pauses a clock has to make up for: a date granted since has taken the earlier ones into account, a receipt has not. */
export function pausesOf({ pauses, dueRevision }: CaseFacts, clock: ClockName): EndedPause[] {
  if (clock !== 'due' && clock !== 'receipt') return [];
  const ended = pauses.filter((pause): pause is EndedPause => pause.to !== null);
  return clock === 'receipt' ? ended : ended.filter((pause) => pause.dueRevision === dueRevision);
}

/** The due date of a limit that stood still at times, hours and minutes included; it never lies inside a pause. */
export function pausedDueOf(
  limit: TimeLimit,
  startedAt: string,
  pauses: readonly EndedPause[],
  table: DayTable,
  options: DueOptions,
): DueSheet {
  const isTimed = limit.form === 'counted' && ['minute', 'hour'].includes(limit.term.dayKind);
  const sheet = dueOfLimit(limit, startedAt, table, {
    ...options,
    pauses: pauses.flatMap(isTimed ? timePause : dayPause),
    pausesStopHours: true,
  });
  if (sheet.dueOn === null) throw new Error('pauses that have ended leave a due date');
  return sheet;
}

/** The case names the first day that counts again, the calendar the last that does not; a pause of no day took none out. */
function dayPause({ from, to, source, kind }: EndedPause): CalendarPause[] {
  return to <= from ? [] : [{ from, to: addDays(to, -1), reason: kind, source }];
}

function timePause({ fromAt, toAt, source, kind }: EndedPause): CalendarPause[] {
  return toAt <= fromAt ? [] : [{ from: fromAt, to: toAt, reason: kind, source }];
}
