import { isProvisional } from './day-table.ts';
import type { Counting, SkippedDay, Walk } from './day-walk.ts';
import type { CountedDay, DueOptions, DueSheet, TakenOut, UndatedSheet } from './due-sheet.ts';
import { noticesOf, pauseSources } from './due-sources.ts';
import type { IsoDate } from './office-day.ts';
import { atTime } from './office-day.ts';
import { takenOut } from './taken-out.ts';

/** One or more counts of days, the move off a rest day that followed, and what the sheet says about them. */
export type DayCount = Pick<
  DueSheet,
  'dayKind' | 'counted' | 'direction' | 'rule' | 'term' | 'opensOn' | 'holiday' | 'movedFrom'
> & {
  start: IsoDate;
  walks: readonly [Walk, ...Walk[]];
  roll: Walk | null;
  pausedUnit: 'natural' | 'working';
  rules: readonly string[];
};

/** The sheet of a count of days; without a due date where a pause that lasts stopped it. */
export function daySheet(count: DayCount, counting: Counting, options: DueOptions): DueSheet | UndatedSheet {
  const { start, walks, roll, pausedUnit: unit, rules, ...named } = count;
  const all = roll === null ? walks : [...walks, roll];
  const end = all.at(-1)?.day ?? null;
  const examined = examinedDays(all, named.holiday);
  const provisionalDays = examined.filter((date) => isProvisional(date, counting.table));
  const stopped = all.flatMap((walk) => walk.stopped);
  const suspended = takenOut(stopped, unit, counting.paused, end === null);
  const reached = walks.at(-1)?.day ?? null;
  const explained = {
    ...named,
    skipped: eachOnce(toldWalks(count).flatMap(({ skipped }) => skipped)),
    provisional: provisionalDays.length > 0,
    sources: [...rules, ...pauseSources(suspended), ...noticesOf(examined, counting.table)],
    start: { on: start, at: null },
    clause: options.clause ?? null,
    countedDays: named.dayKind === 'working' ? walks[0].counted.map((date) => countedDay(date, counting)) : [],
    rolledFrom: reached === end ? null : reached,
    endMadeUpFor: roll === null || end === null ? null : countedDay(end, counting).madeUpFor,
    provisionalDays,
    unloadedYears: unloadedYears(provisionalDays, counting),
    suspended,
  };
  if (end !== null) return { dueOn: end, dueAt: atTime(end, options.dayEndsAt), ...explained };
  return {
    dueOn: null,
    dueAt: null,
    ...explained,
    standsSince: standsSince(suspended, start),
    left: { count: leftOf(walks), unit },
  };
}

/** Every day whose kind decided the result: those asked for on the way, and the holiday's rest. A day that was named decides nothing. */
function examinedDays(walks: readonly Walk[], holiday: DueSheet['holiday']): IsoDate[] {
  const rest = holiday === null ? [] : [holiday.first, holiday.last];
  return [...new Set([...rest, ...walks.flatMap(({ examined }) => examined)])].toSorted();
}

/** Where pauses moved a day that was found without them, the walk that moved it is told by itself. */
function toldWalks({ walks, roll, holiday, movedFrom }: DayCount): readonly Walk[] {
  const counted = movedFrom === null ? walks : holiday === null ? [] : [walks[0]];
  return roll === null ? counted : [...counted, roll];
}

/** A day passed over in the count and again on the way off a rest day stands once. */
const eachOnce = (days: readonly SkippedDay[]): SkippedDay[] =>
  [...new Map(days.toReversed().map((day) => [day.date, day])).values()].toReversed();

/** Years the calendar knows nothing of: neither announced nor computed from the statute. */
const unloadedYears = (dates: readonly IsoDate[], { table }: Counting): string[] =>
  [...new Set(dates.map((date) => date.slice(0, 4)))].filter((year) => table.years[year] === undefined);

function countedDay(date: IsoDate, { table }: Counting): CountedDay {
  const special = table.days[date];
  return { date, madeUpFor: special?.kind === 'work' ? special.name : null };
}

const leftOf = (walks: readonly Walk[]): number => walks.find(({ day }) => day === null)?.left ?? 0;

const standsSince = (suspended: readonly TakenOut[], start: IsoDate): string =>
  suspended.find(({ to }) => to === null)?.from ?? start;
