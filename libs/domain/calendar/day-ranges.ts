import type { SkippedDay } from './day-walk.ts';
import type { IsoDate } from './office-day.ts';
import { addDays, formatDate, naturalDaysBetween } from './office-day.ts';

const WEEKEND: Readonly<Record<string, string>> = { 周六: '周末', 周日: '周末' };

/** Days with their reasons, neighbours of one reason together: `10月1日 周四至10月7日 周三（国庆节放假，7天）`. */
export function rangesText(days: readonly SkippedDay[]): string {
  const ranges: { first: IsoDate; last: IsoDate; why: string }[] = [];
  for (const { date, why } of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const reason = WEEKEND[why] ?? why;
    const open = ranges.at(-1);
    if (open?.why === reason && addDays(open.last, 1) === date) open.last = date;
    else ranges.push({ first: date, last: date, why: reason });
  }
  return ranges
    .map(({ first, last, why }) =>
      first === last
        ? `${formatDate(first)}（${why}）`
        : `${formatDate(first)}至${formatDate(last)}（${why}，${naturalDaysBetween(first, last) + 1}天）`,
    )
    .join('、');
}
