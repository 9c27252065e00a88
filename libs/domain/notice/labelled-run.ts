import { findBareLabels } from './bare-label.ts';
import { matchBrackets } from './bracket.ts';
import { leadingLabel, readLabel, trailingLabel } from './clause-label.ts';
import type { LabelMeaning } from './clause-label.ts';
import type { FoldedText } from './folded-text.ts';
import { listEnd, looseEnd } from './loose-clause.ts';

/** A label and what it introduces, in folded positions; `start` includes the opening bracket and `end` the closing one. */
export interface LabelledRun {
  readonly meaning: LabelMeaning;
  readonly misprinted: boolean;
  readonly start: number;
  readonly from: number;
  readonly to: number;
  readonly end: number;
  /** The bracket that opens the clause has no partner. */
  readonly unclosed: boolean;
}

interface LabelPlace {
  readonly meaning: LabelMeaning;
  readonly misprinted: boolean;
  readonly at: number;
  readonly from: number;
}

const LOOK_BACK = 12;
const BOUNDARY = /[(),;。、:"]/;

const labelStart = (folded: FoldedText, colon: number): number => {
  let at = colon;
  while (at > 0 && colon - at < LOOK_BACK && !BOUNDARY.test(folded.text.charAt(at - 1))) at -= 1;
  return at;
};

const beforeColon = (folded: FoldedText, colon: number): LabelPlace | null => {
  const start = labelStart(folded, colon);
  for (let at = start; at < colon; at += 1) {
    if (at > start && folded.gap(at) === '') continue;
    const label = readLabel(folded.text.slice(at, colon));
    // A misprint is believed only inside brackets or on a line of its own.
    const isApart = folded.text.charAt(at - 1) === '(' || folded.breaksBefore(at);
    if (label && (!label.misprinted || isApart)) return { ...label, at, from: colon + 1 };
  }
  const tail = trailingLabel(folded.text.slice(start, colon));
  return tail
    ? { meaning: readLabel(tail)?.meaning ?? 'other', misprinted: false, at: colon - tail.length, from: colon + 1 }
    : null;
};

const afterBracket = (folded: FoldedText, open: number): LabelPlace | null => {
  const found = leadingLabel(folded.text.slice(open + 1, open + 12));
  if (!found) return null;
  const from = open + 1 + found.label.length;
  if (folded.text.charAt(from) === ')') {
    const colon = folded.text.charAt(from + 1) === ':' ? 1 : 0;
    return { meaning: found.meaning, misprinted: false, at: open, from: from + 1 + colon };
  }
  return /[:;]/.test(folded.text.charAt(from))
    ? null
    : { meaning: found.meaning, misprinted: true, at: open + 1, from };
};

const findMarkedLabels = (folded: FoldedText): LabelPlace[] => {
  const places: LabelPlace[] = [];
  const mark = /[:;(]/g;
  for (let match = mark.exec(folded.text); match; match = mark.exec(folded.text)) {
    const place = match[0] === '(' ? afterBracket(folded, match.index) : beforeColon(folded, match.index);
    const isColon = match[0] !== ';' || (place && folded.text.charAt(place.at - 1) === '(');
    if (place && isColon) places.push(place);
  }
  return places;
};

const findLabels = (folded: FoldedText, partners: ReadonlyMap<number, number>): LabelPlace[] => {
  const marked = findMarkedLabels(folded);
  const starts = marked.map(({ at }) => at);
  const bare = findBareLabels(folded, starts, partners).map((label) => ({ ...label, misprinted: false }));
  return bare.length === 0 ? marked : [...marked, ...bare].toSorted((a, b) => a.at - b.at);
};

interface OpenBracket {
  readonly open: number;
  readonly close: number;
  readonly unclosed: boolean;
}

/** All labelled clauses of an item in order: several in one bracket, bracketed, or on lines of their own. */
export const findLabelledRuns = (folded: FoldedText): LabelledRun[] => {
  const partners = matchBrackets(folded.text);
  const labels = findLabels(folded, partners);
  const { length } = folded.text;
  const runs: LabelledRun[] = [];
  let bracket: OpenBracket = { open: length, close: -1, unclosed: false };
  labels.forEach(({ meaning, misprinted, at, from }, index) => {
    const previous = runs[runs.length - 1];
    if (previous && from <= previous.from) return;
    const opens = folded.text.charAt(at - 1) === '(';
    const close = partners.get(at - 1);
    if (opens) bracket = { open: at - 1, close: close ?? length, unclosed: close === undefined };
    const next = labels[index + 1];
    const limit = next ? Math.max(next.at - (folded.text.charAt(next.at - 1) === '(' ? 1 : 0), from) : length;
    const inside = at > bracket.open && at < bracket.close;
    const unclosed = inside && bracket.unclosed;
    const to =
      inside && !unclosed
        ? listEnd(folded, from, Math.min(bracket.close, limit))
        : looseEnd(folded, from, limit, partners);
    const end = inside && !unclosed && to === bracket.close ? to + 1 : to;
    runs.push({ meaning, misprinted, unclosed, start: opens ? at - 1 : at, from, to, end });
  });
  return runs;
};
