/** What is ordered is said in the first sentences; a hostile item has millions of characters. */
const LONGEST_COMPARED = 400;

/** The words that carry meaning: without layout, marks and numbers. */
export const bareWords = (text: string): string =>
  text.replaceAll(/[\s\p{P}\p{S}\d一二三四五六七八九十]/gu, '').slice(0, LONGEST_COMPARED);

/** All pairs of neighbouring characters; texts that say nearly the same share most of them. */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const words = bareWords(text);
  return new Set(Array.from({ length: Math.max(words.length - 1, 0) }, (_, at) => words.slice(at, at + 2)));
};

/** How much of one set stands in another, from 0 to 1. */
export const shareOf = (pairs: ReadonlySet<string>, others: ReadonlySet<string>): number => {
  let both = 0;
  for (const pair of pairs) if (others.has(pair)) both += 1;
  return pairs.size === 0 ? 0 : both / pairs.size;
};
