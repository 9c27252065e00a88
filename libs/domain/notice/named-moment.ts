import { SMALL } from './time-point.ts';

const MONTH = `(?:${SMALL}月)`;
const QUARTER = '第?[一二三四1-4]季度[底末]?';
const MOMENT = `(?:${MONTH}?(?:${SMALL}[日号]|[底末]|[上中下]旬)|${MONTH}|${QUARTER}|\\d{1,2}[时点]|[上下]半年)`;
/** The last of several figures carries their word: “3、6、9月”, “一、三季度”. */
const LISTED = `(?:${MOMENT}(?:之?前)?|第?${SMALL})`;
/** “6月底和12月底” behind 每年, “10日前、20日” behind 每月. */
const MOMENTS = new RegExp(`^(?:的)?${LISTED}(?:[、和及]${LISTED}){0,10}[、和及]${MOMENT}`);
const WEEKDAYS = /^[一二三四五六日天](?:[、和及](?:周|星期)?[一二三四五六日天]){1,6}(?![次起场轮遍期篇回个家条])/;

/** The moments a list right behind “每年”, “每月” or “每周” names, and how many they are; none for a single one. */
export const namedMoments = (rest: string, isWeek: boolean): { readonly length: number; readonly count: number } => {
  const [moments = ''] = (isWeek ? WEEKDAYS : MOMENTS).exec(rest) ?? [];
  return { length: moments.length, count: moments.split(/[、和及]/).length };
};
