import { CalendarRefusal } from './calendar.refusal.ts';
import type { DayTable } from './day-table.ts';
import { isWorkingDay } from './day-table.ts';
import type { HolidayName } from './holiday-name.ts';
import { holidaysIn } from './holiday-name.ts';
import type { IsoDate } from './office-day.ts';
import { addDays } from './office-day.ts';

/** An unbroken rest around a holiday: its first and last rest day and every holiday in it (`国庆节、中秋节` where they merge). */
export type HolidayBlock = { name: string; first: IsoDate; last: IsoDate };

/**
 * The rest of a holiday that is running or next on a day, or that of a stated year. A weekend that touches the holiday belongs to it,
 * and so does another holiday. Refuses `holiday_not_in_calendar` when the year's days are not known.
 */
export function holidayBlock(holiday: HolidayName, day: IsoDate, year: number | null, table: DayTable): HolidayBlock {
  if (year !== null) return blockOf(holiday, year, table);
  const thisYear = Number(day.slice(0, 4));
  const block = blockOf(holiday, thisYear, table);
  return block.last >= day ? block : blockOf(holiday, thisYear + 1, table);
}

function blockOf(holiday: HolidayName, year: number, table: DayTable): HolidayBlock {
  const rest = holidayRest(holiday, year, table);
  if (rest !== null) return rest;
  throw new CalendarRefusal(
    'holiday_not_in_calendar',
    `日历里没有${year}年的${holiday}，算不出与它有关的日期：请先导入${year}年的放假安排，或直接写明日期。`,
  );
}

/** The rest of a year's holiday; null where the table has no day of that name. */
export function holidayRest(holiday: HolidayName, year: number, table: DayTable): HolidayBlock | null {
  const own = Object.keys(table.days)
    .filter((date) => holidayYearOf(holiday, date) === year && isOff(date, table))
    .filter((date) => holidaysIn(table.days[date]?.name ?? '').includes(holiday))
    .toSorted();
  const [first, last] = [own[0], own.at(-1)];
  return first === undefined || last === undefined ? null : whole(first, last, table);
}

function whole(ownFirst: IsoDate, ownLast: IsoDate, table: DayTable): HolidayBlock {
  let [first, last] = [ownFirst, ownLast];
  while (!isWorkingDay(addDays(first, -1), table)) first = addDays(first, -1);
  while (!isWorkingDay(addDays(last, 1), table)) last = addDays(last, 1);
  const names = new Set<string>();
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (isOff(date, table)) holidaysIn(table.days[date]?.name ?? '').forEach((name) => names.add(name));
  }
  return { name: [...names].join('、'), first, last };
}

/** New Year's rest may begin in December: it is still the new year's holiday. */
export function holidayYearOf(holiday: HolidayName, date: IsoDate): number {
  const year = Number(date.slice(0, 4));
  return holiday === '元旦' && date.slice(5, 7) === '12' ? year + 1 : year;
}

const isOff = (date: IsoDate, table: DayTable): boolean => table.days[date]?.kind === 'off';
