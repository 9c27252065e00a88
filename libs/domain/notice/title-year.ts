import { readYear } from './numeral.ts';

const NAMED = /((?:19|20)\d\d|[一二][〇零一二三四五六七八九]{3})(?=年)/g;

/** The year a title names, the last of several (“2026年至2027年工作计划”); null when it names none. */
export const titleYear = (title: string): number | null => {
  const last = [...title.matchAll(NAMED)].at(-1)?.[1];
  return last === undefined ? null : readYear(last);
};
