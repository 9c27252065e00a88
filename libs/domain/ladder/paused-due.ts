import type { DayTable } from '../calendar/day-table.ts';
import { dueOfLimit } from '../calendar/due-of-limit.ts';
import type { DueOptions, DueSheet } from '../calendar/due-sheet.ts';
import { addDays } from '../calendar/office-day.ts';
import type { Pause as CalendarPause } from '../calendar/pause.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { CaseFacts, Pause } from '../case/case-facts.ts';

/** A pause that has ended. */
type EndedPause = Pause & { to: string; toAt: string };

/** The ended pauses that the present due date has to be moved by. */
export const pausesOf = ({ pauses, dueRevision }: CaseFacts): EndedPause[] =>
  pauses.filter((pause): pause is EndedPause => pause.to !== null && pause.dueRevision === dueRevision);

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
