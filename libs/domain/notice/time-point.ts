import { civilDate, daysInMonth } from './civil-date.ts';
import { readNumber, readYear } from './numeral.ts';

/** What the notice itself dates from: the year for dates printed without one, and the day nothing may precede. */
export interface TimeContext {
  readonly year: number | null;
  readonly issuedOn: string | null;
}

/** “26年9月” is short for 2026; other two digits before 年 are a span. */
export const YEAR = '(?:(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3}|(?<!\\d)2\\d(?=年\\d{1,2}月))';
export const YEAR_WORD = '今年|本年度?|当年|明年|次年|来年';
export const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';
/** A count may not be the tail of a longer number. */
export const NO_NUMBER_BEFORE = '(?<![\\d一二三四五六七八九十廿百两几多个第])';

export interface PrintedYear {
  readonly year: number | null;
  readonly assumed: boolean;
}

/** The printed year, the one 今年/明年 means, or the notice's own (`assumed`). */
export const resolveYear = (
  printed: string | undefined,
  word: string | undefined,
  context: TimeContext,
): PrintedYear => {
  if (printed) return { year: readYear(printed), assumed: false };
  if (word && context.year !== null) return { year: context.year + (/^[明次来]/.test(word) ? 1 : 0), assumed: false };
  return { year: context.year, assumed: true };
};

const TEN_DAYS: Readonly<Record<string, readonly [number, number]>> = { 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 31] };

export interface Extent {
  readonly first: string;
  readonly last: string;
}

/** First and last day of “N月M日”, “N月底”, “N月中旬”, “N月”; null when the calendar has no such day. */
export const monthExtent = (year: number, monthText: string, detail: string): Extent | null => {
  const month = readNumber(monthText);
  if (month === null || month < 1 || month > 12) return null;
  const length = daysInMonth(year, month);
  const of = (first: number, last: number): Extent | null => {
    const [start, end] = [civilDate(year, month, first), civilDate(year, month, last)];
    return start && end ? { first: start, last: end } : null;
  };
  if (detail === '' || detail === '份') return of(1, length);
  if (detail === '底' || detail === '末') return of(length, length);
  if (detail === '初') return of(1, 10);
  const ten = TEN_DAYS[detail];
  if (ten) return of(ten[0], Math.min(ten[1], length));
  const day = readNumber(detail.replace(/[日号](?:\([^()]*\))?$/, ''));
  return day === null ? null : of(day, day);
};
