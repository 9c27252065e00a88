import { isWorkingDay, type DayTable } from '../domain/calendar/day-table.ts';
import { holidayRest, holidayYearOf } from '../domain/calendar/holiday-block.ts';
import { holidaysIn, type HolidayName } from '../domain/calendar/holiday-name.ts';
import type { IsoDate } from '../domain/calendar/office-day.ts';

/** What a table says of a day; null where it is a plain day of the week. */
type Arranged = DayTable['days'][string] | null;

/**
 * What a changed day does to dates: `day` when it becomes a working day or ceases to be one, `holiday` when only its name moves the
 * rest of a holiday that terms are counted from; null when no date can depend on it.
 */
type DayEffect = 'day' | 'holiday' | null;

/** A day two tables speak of differently. */
export interface DayChange {
  date: IsoDate;
  before: Arranged;
  after: Arranged;
  effect: DayEffect;
}

/** Every day that differs between two tables, by date. */
export function dayChanges(before: DayTable, after: DayTable): DayChange[] {
  const dates = [...new Set([...Object.keys(before.days), ...Object.keys(after.days)])].toSorted();
  return dates
    .filter((date) => !same(before.days[date], after.days[date]))
    .map((date) => ({
      date,
      before: before.days[date] ?? null,
      after: after.days[date] ?? null,
      effect: effectOf(date, before, after),
    }));
}

function effectOf(date: IsoDate, before: DayTable, after: DayTable): DayEffect {
  if (isWorkingDay(date, before) !== isWorkingDay(date, after)) return 'day';
  const [old, now] = [holidaysOf(date, before), holidaysOf(date, after)];
  const renamed = [...old, ...now].filter((name) => old.includes(name) !== now.includes(name));
  return renamed.some((name) => restMoves(name, date, before, after)) ? 'holiday' : null;
}

function restMoves(name: HolidayName, date: IsoDate, before: DayTable, after: DayTable): boolean {
  const year = holidayYearOf(name, date);
  const [old, now] = [holidayRest(name, year, before), holidayRest(name, year, after)];
  return old?.first !== now?.first || old?.last !== now?.last;
}

function holidaysOf(date: IsoDate, table: DayTable): HolidayName[] {
  const day = table.days[date];
  return day?.kind === 'off' ? holidaysIn(day.name) : [];
}

const same = (a: Arranged | undefined, b: Arranged | undefined): boolean => a?.kind === b?.kind && a?.name === b?.name;
