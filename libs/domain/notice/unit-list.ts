import { matchBrackets } from './bracket.ts';
import type { FoldedText } from './folded-text.ts';
import { isUnitLike } from './unit-like.ts';
import { isDependent } from './unit-name.ts';

/** One chunk of a list of units in folded positions; `group` changes at ，and ；which part groups with their own role. */
export interface UnitChunk {
  readonly from: number;
  readonly to: number;
  readonly group: number;
}

/** A longer chunk is a sentence, not a name. */
export const LONGEST_NAME = 80;
const STRONG_END = /(?:办|局|站|所|中心|队|村|社区|公司|院|校|部|政府|委)$/;

/** "镇安办 镇派出所": blanks, or a line break, alone part two names when both look whole. */
const isBlankSeparator = (folded: FoldedText, from: number, at: number): boolean => {
  const gap = folded.gap(at);
  if (!/[ \t\u3000\n]/.test(gap)) return false;
  if (!STRONG_END.test(folded.text.slice(Math.max(from, at - 4), at))) return false;
  const opensName = folded.text.charAt(at) === folded.text.charAt(from) || /[各有]/.test(folded.text.charAt(at));
  // A name may be broken by the page: only one that begins as the last did, or with 各, is another.
  if (opensName || gap.includes('\n')) return opensName;
  const [next = ''] = /^[^、,;。/|()]+(?:\([^()]{1,12}\))?/.exec(folded.text.slice(at, at + LONGEST_NAME)) ?? [];
  return isUnitLike(folded.text.slice(from, at)) && isUnitLike(next);
};

/** “各乡镇各有关单位”: the mark between two collectives was lost. */
const isSecondEach = (folded: FoldedText, from: number, at: number): boolean =>
  folded.text.charAt(at) === '各' &&
  folded.text.charAt(from) === '各' &&
  at > from + 1 &&
  folded.text.slice(from, at) !== '各级' &&
  !/[及和与]/.test(folded.text.charAt(at - 1));

/** "区安委办和各专委会" is two names; "住房和城乡建设局" is one: both sides must be whole by themselves. */
const splitAtAnd = (text: string, chunk: UnitChunk): UnitChunk[] => {
  if (chunk.to - chunk.from > LONGEST_NAME) return [chunk];
  const words = text.slice(chunk.from, chunk.to);
  const and = /以及|[和及与暨]/g;
  for (let match = and.exec(words); match; match = and.exec(words)) {
    const left = words.slice(0, match.index);
    const right = words.slice(match.index + match[0].length);
    const parts =
      /^(?:各|有关|相关|其他)/.test(right) ||
      (isUnitLike(right) && /^.$/.test(right.charAt(0)) && STRONG_END.test(left));
    if (left.length < 2 || isDependent(right) || /农业农村$|[（(][^)）]*$/.test(left) || !parts) continue;
    const cut = chunk.from + match.index;
    return [{ ...chunk, to: cut }, ...splitAtAnd(text, { ...chunk, from: cut + match[0].length })];
  }
  return [chunk];
};

/** Splits a list of units at its outermost separators. */
export const splitUnitList = (folded: FoldedText, from: number, to: number): UnitChunk[] => {
  const chunks: UnitChunk[] = [];
  const partners = matchBrackets(folded.text.slice(from, to));
  let start = from;
  let group = 0;
  const push = (end: number): void => {
    if (end > start) chunks.push(...splitAtAnd(folded.text, { from: start, to: end, group }));
  };
  for (let at = from; at < to; at += 1) {
    const char = folded.text.charAt(at);
    if (char === '(') at = from + (partners.get(at - from) ?? at - from);
    else if (/[、,;。/|]/.test(char)) {
      push(at);
      start = at + 1;
      if (char !== '、' && char !== '|') group += 1;
    } else if (at > start && (isBlankSeparator(folded, start, at) || isSecondEach(folded, start, at))) {
      push(at);
      start = at;
    }
  }
  push(to);
  return chunks;
};
