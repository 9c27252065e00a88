import { daySheet } from './day-sheet.ts';
import type { Counting, Walk } from './day-walk.ts';
import { rollToWorkingDay, walkNaturalDays, walkWorkingDays } from './day-walk.ts';
import type { DueOptions, DueSheet, UndatedSheet } from './due-sheet.ts';
import { rulesOf } from './due-sources.ts';
import type { IsoDate } from './office-day.ts';
import { addMonths, naturalDaysBetween } from './office-day.ts';
import type { DatedTerm } from './term.ts';
import { formatTerm } from './term.ts';
import { timeLimitText } from './time-limit-text.ts';

/**
 * A term in days, months or years from a trigger day or back from a deadline day, that day not counted (CAL-01), with the days of
 * pauses taken out. Months and years pass as the natural days they hold. Natural days, months and years roll off a rest day at the
 * end (CAL-03, CAL-04); `before` never rolls: earlier is safer.
 */
export function dueInDays(
  term: DatedTerm,
  from: IsoDate,
  counting: Counting,
  options: DueOptions,
): DueSheet | UndatedSheet {
  const run = countedDays(term, from, counting);
  const rolls = term.dayKind !== 'working' && term.direction === 'after' && run.day !== null;
  const named = {
    dayKind: term.dayKind,
    counted: term.count,
    direction: term.direction,
    rule: formatTerm(term),
    term: timeLimitText({ form: 'counted', term }),
    opensOn: null,
    holiday: null,
    movedFrom: null,
  };
  const roll = rolls ? rollToWorkingDay(run.day as IsoDate, 1, counting) : null;
  const pausedUnit = term.dayKind === 'working' ? ('working' as const) : ('natural' as const);
  return daySheet({ ...named, start: from, walks: [run], roll, pausedUnit, rules: rulesOf(term) }, counting, options);
}

function countedDays(term: DatedTerm, from: IsoDate, counting: Counting): Walk {
  const way = term.direction === 'before' ? -1 : 1;
  switch (term.dayKind) {
    case 'working':
      return walkWorkingDays(from, term.count, way, counting);
    case 'natural':
      return walkNaturalDays(from, term.count, way, counting);
    case 'month':
      return walkMonths(from, term.count * way, counting);
    case 'year':
      return walkMonths(from, term.count * way * 12, counting);
    default:
      return term satisfies never;
  }
}

function walkMonths(from: IsoDate, months: number, counting: Counting): Walk {
  const naturalDays = naturalDaysBetween(from, addMonths(from, months));
  return walkNaturalDays(from, Math.abs(naturalDays), naturalDays < 0 ? -1 : 1, counting);
}
