import { citedTitles } from './cited-title.ts';
import { blankOut } from './time-match.ts';

/** Document numbers, dates in quotation marks but those of holidays（“五一”）, and when a page says it was put up: none of them orders anything. */
const QUOTATIONS = [
  /[〔(<[](?:19|20)\d\d[〕)>\]]\d{1,4}号/g,
  /"(?!(?:五一|十一)")[\d一二三四五六七八九十.·月日]{2,8}"/g,
  /(?:发布|成文|印发|公开|生成|发文|更新)(?:日期|时间)\)?[:|]*(?:19|20)\d\d(?:[.\-/]\d{1,2}[.\-/]\d{1,2}|年\d{1,2}月\d{1,2}日)(?!\d|之?前|以前)/g,
] as const;

/** What stands in a bracket right behind a title: its number, its date. */
const BEHIND_TITLE = /^\([^()]{0,60}\)/;

const maskTitles = (text: string): string =>
  blankOut(
    text,
    citedTitles(text).map(({ from, to }) => {
      const [behind = ''] = BEHIND_TITLE.exec(text.slice(to, to + 62)) ?? [];
      return [from, to + behind.length] as const;
    }),
  );

/** Blanks out quotations, keeping every position. */
export const maskQuotations = (text: string): string =>
  QUOTATIONS.reduce(
    (masked, pattern) => masked.replace(pattern, (quoted) => ' '.repeat(quoted.length)),
    maskTitles(text),
  );
