import type { DayTable } from '../calendar/day-table.ts';
import { dueFromDay, dueOf, type DueOptions, type DueSheet } from '../calendar/due.ts';
import { addDays, addMonths, dateOf, naturalDaysBetween, type IsoDate } from '../calendar/office-day.ts';
import type { DatedTerm, Term } from '../calendar/term.ts';
import type { CaseFacts, Pause } from '../case/case-facts.ts';

/** A pause that has ended. */
type EndedPause = Pause & { to: string; toAt: string };

/** The ended pauses that the present due date has to be moved by. */
export const pausesOf = ({ pauses, dueRevision }: CaseFacts): EndedPause[] =>
  pauses.filter((pause): pause is EndedPause => pause.to !== null && pause.dueRevision === dueRevision);

/** Natural days on which a named date stood still. */
export const pausedDays = (pauses: readonly EndedPause[]): number =>
  pauses.reduce((days, { from, to }) => days + naturalDaysBetween(from, to), 0);

/**
 * The due date of a term that stood still at times: working days are counted over the pauses, other days and months are
 * added to and roll at their end only, hours and minutes run on for as long as they stood.
 */
export function pausedDueOf(
  term: Term,
  startedAt: string,
  pauses: readonly EndedPause[],
  table: DayTable,
  options: DueOptions,
): DueSheet {
  const own = pauses.filter((pause) => pause.toAt > startedAt);
  if (term.dayKind === 'minute' || term.dayKind === 'hour') {
    const stood = own.reduce((ms, { fromAt, toAt }) => ms + Date.parse(toAt) - Date.parse(fromAt), 0);
    return dueOf(term, new Date(Date.parse(startedAt) + stood).toISOString(), table, options);
  }
  const day = dateOf(startedAt);
  if (term.dayKind === 'working') return dueFromDay(term, day, withRest(table, own), options);
  const count = naturalDaysBetween(day, endOf(term, day)) + pausedDays(own);
  return dueFromDay({ dayKind: 'natural', count, direction: 'after' }, day, table, options);
}

function endOf({ dayKind, count }: DatedTerm, day: IsoDate): IsoDate {
  if (dayKind === 'month') return addMonths(day, count);
  return dayKind === 'year' ? addMonths(day, count * 12) : addDays(day, count);
}

/** The days of a pause are no working days of the case. */
function withRest(table: DayTable, pauses: readonly EndedPause[]): DayTable {
  const days = { ...table.days };
  for (const { from, to } of pauses) {
    for (let day = from; day < to; day = addDays(day, 1)) days[day] = { kind: 'off', name: '中止期间' };
  }
  return { ...table, days };
}
