import type { SkippedDay } from './day-walk.ts';
import type { IsoDate } from './office-day.ts';
import { addDays, formatDate, fullDate, naturalDaysBetween } from './office-day.ts';

export const WEEKEND_NAME = '周末';
const WEEKEND: Readonly<Record<string, string>> = { 周六: WEEKEND_NAME, 周日: WEEKEND_NAME };

/** Neighbouring days of one reason. */
export type DayRange = { first: IsoDate; last: IsoDate; why: string; naturalDays: number };

/** Days with their reasons, earliest first, neighbours of one reason together; both days of a weekend have one reason. */
export function rangesOf(days: readonly SkippedDay[]): DayRange[] {
  const ranges: { first: IsoDate; last: IsoDate; why: string }[] = [];
  for (const { date, why } of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const reason = WEEKEND[why] ?? why;
    const open = ranges.at(-1);
    if (open?.why === reason && addDays(open.last, 1) === date) open.last = date;
    else ranges.push({ first: date, last: date, why: reason });
  }
  return ranges.map((range) => ({ ...range, naturalDays: naturalDaysBetween(range.first, range.last) + 1 }));
}

/** A day as it is said after another: with its year only where that changes. */
export const saidAfter = (date: IsoDate, before: IsoDate): string =>
  date.slice(0, 4) === before.slice(0, 4) ? formatDate(date) : fullDate(date);

/** `10月1日 周四至10月7日 周三（国庆节放假，7天）`, said after a day. */
export const rangesText = (days: readonly SkippedDay[], before: IsoDate): string =>
  rangesOf(days)
    .map(({ first, last, why, naturalDays }, index, all) => {
      const from = saidAfter(first, all[index - 1]?.last ?? before);
      return naturalDays === 1 ? `${from}（${why}）` : `${from}至${saidAfter(last, first)}（${why}，${naturalDays}天）`;
    })
    .join('、');
