import { civilDate } from './civil-date.ts';
import { readNumber, readYear } from './numeral.ts';

export interface IssueDate {
  readonly date: string | null;
  readonly repaired: boolean;
}

const PRINTED =
  /((?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})(日?)/;
const SEPARATED = /((?:19|20)\d\d)[.\-/](\d{1,2})[.\-/](\d{1,2})/;
const DIGITS = /^\(?((?:19|20)\d\d)(\d{2,4})\)?$/;

/** All month and day pairs a string of digits can mean: 610 is 6-10 alone, 111 is 1-11 or 11-1. */
const splitDigits = (year: number, digits: string): string[] => {
  const dates: string[] = [];
  for (const monthLength of [1, 2]) {
    const month = digits.slice(0, monthLength);
    const day = digits.slice(monthLength);
    if (day === '' || day.length > 2 || day.startsWith('0') !== (month.startsWith('0') && day.startsWith('0')))
      continue;
    const date = civilDate(year, Number(month), Number(day));
    if (date && !(monthLength === 1 && month === '0')) dates.push(date);
  }
  return dates;
};

/** A date line, also one that lost its 年月日; null date when its digits have more than one reading. */
export const readIssueDate = (plain: string): IssueDate | null => {
  const printed = PRINTED.exec(plain) ?? SEPARATED.exec(plain);
  if (printed) {
    const [year, month, day] = [readYear(printed[1] ?? ''), readNumber(printed[2] ?? ''), readNumber(printed[3] ?? '')];
    if (year === null || month === null || day === null) return null;
    const date = civilDate(year, month, day);
    return date === null ? null : { date, repaired: printed[4] === '' };
  }
  const digits = DIGITS.exec(plain);
  if (!digits) return null;
  const rest = digits[2] ?? '';
  const dates =
    rest.length === 4
      ? [civilDate(Number(digits[1]), Number(rest.slice(0, 2)), Number(rest.slice(2)))]
      : splitDigits(Number(digits[1]), rest);
  const [only = null] = dates;
  return { date: dates.length === 1 ? only : null, repaired: true };
};
