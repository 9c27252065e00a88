import type { DayTable } from './day-table.ts';
import { isProvisional, isWorkingDay } from './day-table.ts';
import { sourcesOf } from './due-sources.ts';
import type { IsoDate } from './office-day.ts';
import { addDays, addMonths, atTime, dateOf, millisOf, MINUTE_MS, naturalDaysBetween } from './office-day.ts';
import type { DatedTerm, Term, TimedTerm } from './term.ts';
import type { SkippedDay, Walk } from './working-days.ts';
import { rollToWorkingDay, walkWorkingDays } from './working-days.ts';

/**
 * A due date with its explanation. `dueOn` is the last day on which an answer is in time; `dueAt` is the UTC instant from which it is
 * late (with 24:00 that is 00:00 of the next office day, so show `dueOn`). `counted` is the number of units of `dayKind`; `skipped` are
 * the rest days passed over. `provisional`: a day that decided the result lies in a year not yet announced. `sources`: rules and notices.
 */
export type DueSheet = {
  dueOn: IsoDate;
  dueAt: string;
  dayKind: Term['dayKind'];
  counted: number;
  skipped: SkippedDay[];
  provisional: boolean;
  sources: string[];
};

/** When a last day ends: `24:00`, or the close of business `HH:mm` where a counter service is needed (民法典 203). */
export type DueOptions = { dayEndsAt: string };

/**
 * The due date of a term that starts at an instant; for `before`, of a deadline at that instant or on its office day.
 * Minutes and hours run in real time and never pause (CAL-02); everything else as `dueFromDay`, which is also the one to use from
 * another sheet's `dueOn`, because a `dueAt` of 24:00 lies on the next day. Refuses `instant_invalid`.
 */
export function dueOf(term: Term, startInstant: string, table: DayTable, options: DueOptions): DueSheet {
  if (term.dayKind === 'minute' || term.dayKind === 'hour') return timedDue(term, startInstant, table);
  return dueFromDay(term, dateOf(startInstant), table, options);
}

/**
 * The due date of a term in days, months or years from a trigger day, or back from a deadline day; that day is not counted (CAL-01).
 * Natural days, months and years roll off a rest day at the end (CAL-03, CAL-04); `before` never rolls: earlier is safer.
 */
export function dueFromDay(term: DatedTerm, day: IsoDate, table: DayTable, options: DueOptions): DueSheet {
  const walk = lastDay(term, day, table);
  return {
    dueOn: walk.day,
    dueAt: atTime(walk.day, options.dayEndsAt),
    dayKind: term.dayKind,
    counted: term.count,
    skipped: walk.skipped,
    provisional: walk.examined.some((date) => isProvisional(date, table)),
    sources: sourcesOf(term, walk.examined, table),
  };
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, table: DayTable): number {
  const days = naturalDaysBetween(from, to);
  if (days < 0) return 0 - workingDaysBetween(to, from, table);
  let working = 0;
  for (let n = 1; n <= days; n += 1) if (isWorkingDay(addDays(from, n), table)) working += 1;
  return working;
}

/** How far a due date is, as people say it: `还有3个工作日`, `今日到期`, `逾期2天` (natural days). */
export function distance(dueOn: IsoDate, today: IsoDate, table: DayTable): string {
  const days = naturalDaysBetween(today, dueOn);
  if (days === 0) return '今日到期';
  if (days < 0) return `逾期${-days}天`;
  const working = workingDaysBetween(today, dueOn, table);
  return working === 0 ? `还有${days}天，期间没有工作日` : `还有${working}个工作日`;
}

function timedDue(term: TimedTerm, startInstant: string, table: DayTable): DueSheet {
  const minutes = signed(term) * (term.dayKind === 'hour' ? 60 : 1);
  const dueAt = new Date(millisOf(startInstant) + minutes * MINUTE_MS).toISOString();
  return {
    dueOn: dateOf(dueAt),
    dueAt,
    dayKind: term.dayKind,
    counted: term.count,
    skipped: [],
    provisional: false,
    sources: sourcesOf(term, [], table),
  };
}

function lastDay(term: DatedTerm, day: IsoDate, table: DayTable): Walk {
  if (term.dayKind === 'working') return walkWorkingDays(day, term.count, term.direction === 'before' ? -1 : 1, table);
  const last = shiftedDay(term, day);
  return term.direction === 'before' ? { day: last, skipped: [], examined: [last] } : rollToWorkingDay(last, table);
}

function shiftedDay(term: Exclude<DatedTerm, { dayKind: 'working' }>, day: IsoDate): IsoDate {
  switch (term.dayKind) {
    case 'natural':
      return addDays(day, signed(term));
    case 'month':
      return addMonths(day, signed(term));
    case 'year':
      return addMonths(day, signed(term) * 12);
    default:
      return term satisfies never;
  }
}

function signed(term: Term): number {
  return term.direction === 'before' ? -term.count : term.count;
}
