import { isWorkingDay, type DayTable } from '../domain/calendar/day-table.ts';
import type { IsoDate } from '../domain/calendar/office-day.ts';

/** What a table says of a day; null where it is a plain day of the week. */
type Arranged = DayTable['days'][string] | null;

/** A day two tables speak of differently. */
export interface DayChange {
  date: IsoDate;
  before: Arranged;
  after: Arranged;
  /** True when it becomes a working day, or ceases to be one; false when only its name changes. */
  moves: boolean;
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
      moves: isWorkingDay(date, before) !== isWorkingDay(date, after),
    }));
}

const same = (a: Arranged | undefined, b: Arranged | undefined): boolean => a?.kind === b?.kind && a?.name === b?.name;
