import { readYear } from './numeral.ts';

const NAMED = /((?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})(?=年)/g;

/** The year a title names, the last of several (“2026年至2027年工作计划”); null when it names none. */
export const titleYear = (title: string): number | null => {
  const last = [...title.matchAll(NAMED)].at(-1)?.[1];
  return last === undefined ? null : readYear(last);
};

const FIGURES = '(?:(?:19|20)\\d\\d|[一二][〇零一二三四五六七八九]{3})';
/** A winter or a school year does not end with December. */
const PARTLY = '(?!年?度?(?:全[省市区县镇])?(?:今?冬|冬|春|供暖|采暖|取暖|供热|学年|森林防火期|防火期))';
const SPAN = new RegExp(
  `(?<first>${FIGURES})年?(?:[-—–~～－─]{1,2}|[至到])(?<last>${FIGURES})年${PARTLY}|[（(](?<from>${FIGURES})(?:[-—–~～－─]{1,2}|[至到])(?<to>${FIGURES})[）)]`,
);
/** A plan of more years is misprinted. */
const MOST_YEARS = 10;

/** The years a title spans (“三年行动方案（2024—2026年）”), as printed, with the last of them; null when it names none or parts of years. */
export const titleYears = (title: string): { readonly raw: string; readonly last: number } | null => {
  const match = SPAN.exec(title);
  const { first, last, from, to } = match?.groups ?? {};
  const [begins, ends] = [readYear(first ?? from ?? ''), readYear(last ?? to ?? '')];
  if (!match || begins === null || ends === null || ends <= begins || ends - begins > MOST_YEARS) return null;
  return { raw: match[0].replaceAll(/[（()）]/g, ''), last: ends };
};

const TWO_YEARS = new RegExp(`(${FIGURES})年?(?:[-—–~～－─]{1,2}|[至到])(${FIGURES})(?:年|[）)])`);

/** The first and the last year a title names, winters that span two included; the same where it names one, null when it names none. */
export const yearsNamed = (title: string): { readonly first: number; readonly last: number } | null => {
  const [, begins = '', ends = ''] = TWO_YEARS.exec(title) ?? [];
  const [first, last] = [readYear(begins), readYear(ends)];
  if (first !== null && last !== null && first < last && last - first <= MOST_YEARS) return { first, last };
  const only = titleYear(title);
  return only === null ? null : { first: only, last: only };
};
