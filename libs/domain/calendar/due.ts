import type { DayTable } from './day-table.ts';
import { dueInDays } from './due-days.ts';
import type { DueOptions, DueSheet, UndatedSheet } from './due-sheet.ts';
import { dueInTime } from './due-time.ts';
import type { IsoDate } from './office-day.ts';
import { dateOf, naturalDaysBetween, weekday } from './office-day.ts';
import type { DatedTerm, Term } from './term.ts';

export type { DueOptions, DueSheet } from './due-sheet.ts';

/**
 * The due date of a term that starts at an instant; for `before`, of a deadline at that instant or on its office day.
 * Minutes and hours run in real time and never pause (CAL-02); everything else as `dueFromDay`, which is also the one to use from
 * another sheet's `dueOn`, because a `dueAt` of 24:00 lies on the next day. Refuses `instant_invalid`.
 */
export function dueOf(term: Term, startInstant: string, table: DayTable, options: DueOptions): DueSheet {
  if (term.dayKind === 'minute' || term.dayKind === 'hour') return dated(dueInTime(term, startInstant, [], options));
  return dueFromDay(term, dateOf(startInstant), table, options);
}

/**
 * The due date of a term in days, months or years from a trigger day, or back from a deadline day; that day is not counted (CAL-01).
 * Natural days, months and years roll off a rest day at the end (CAL-03, CAL-04); `before` never rolls: earlier is safer.
 */
export function dueFromDay(term: DatedTerm, day: IsoDate, table: DayTable, options: DueOptions): DueSheet {
  return dated(dueInDays(term, day, { table, paused: [] }, options));
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, table: DayTable): number {
  const days = naturalDaysBetween(from, to);
  if (days < 0) return 0 - workingDaysBetween(to, from, table);
  let working = plainWorkingDays(weekday(from), days);
  // Counted by weeks and then mended: a notice of a thousand tasks says this distance some thousand times.
  const named = namedDays(table);
  for (let at = firstAfter(named, from); at < named.length; at += 1) {
    const date = named[at] as IsoDate;
    if (date > to) break;
    const isPlain = isWeekend(weekday(date)) ? 0 : 1;
    working += (table.days[date]?.kind === 'work' ? 1 : 0) - isPlain;
  }
  return working;
}

const sorted = new WeakMap<DayTable, readonly IsoDate[]>();

/** The days a table speaks of, earliest first. */
function namedDays(table: DayTable): readonly IsoDate[] {
  const known = sorted.get(table) ?? Object.keys(table.days).toSorted();
  sorted.set(table, known);
  return known;
}

/** Where the first day later than this one stands. */
function firstAfter(days: readonly IsoDate[], day: IsoDate): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] as IsoDate) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

const isWeekend = (day: number): boolean => day === 0 || day === 6;

/** Mondays to Fridays among the days after a weekday (0 for Sunday). */
function plainWorkingDays(start: number, days: number): number {
  let working = Math.floor(days / 7) * 5;
  for (let n = 1; n <= days % 7; n += 1) if (!isWeekend((start + n) % 7)) working += 1;
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

function dated(sheet: DueSheet | UndatedSheet): DueSheet {
  if (sheet.dueOn === null) throw new Error('a count without pauses always ends');
  return sheet;
}
