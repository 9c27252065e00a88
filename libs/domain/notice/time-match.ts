import type { DeadlineKind } from './notice.ts';

/** A deadline in folded positions, before it knows its place in the file. */
export interface TimeMatch {
  readonly from: number;
  readonly to: number;
  readonly kind: DeadlineKind;
  readonly date: string | null;
  readonly since: string | null;
  readonly readings: readonly string[];
  /** The calendar has no such day: 2月30日. */
  readonly invalid?: boolean;
  /** The words may as well be the name of a work（开展二季度督查，节前检查）: a time only where nothing else is. */
  readonly aside?: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

export type TimeMeaning = Omit<TimeMatch, 'from' | 'to'>;

/** One kind of expression: its pattern, and what a match means, several times for “一、三季度”; null leaves the words alone. */
export interface TimeRule {
  readonly pattern: RegExp;
  readonly read: (groups: Groups) => TimeMeaning | readonly TimeMeaning[] | 'mask' | null;
}

/** A hostile text may repeat one date a million times; a person reads none of them after these. */
const MOST_MATCHES = 300;

/** Applies the rules in order; what one has read, and what it masks, no later rule sees again. */
export const applyRules = (text: string, rules: readonly TimeRule[]): TimeMatch[] => {
  const matches: TimeMatch[] = [];
  let open = text;
  for (const { pattern, read } of rules) {
    const taken: [number, number][] = [];
    const search = new RegExp(pattern.source, 'g');
    for (let match = search.exec(open); match && matches.length < MOST_MATCHES; match = search.exec(open)) {
      const meaning = read(match.groups ?? {});
      if (meaning === null) continue;
      const to = match.index + match[0].length;
      taken.push([match.index, to]);
      if (meaning === 'mask') continue;
      for (const one of [meaning].flat()) matches.push({ ...one, from: match.index, to });
    }
    open = blankOut(open, taken);
  }
  return matches.sort((a, b) => a.from - b.from);
};

/** Replaces the ranges (in order, not overlapping) by blanks of the same length. */
export const blankOut = (text: string, ranges: readonly (readonly [number, number])[]): string => {
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from < at) continue;
    parts.push(text.slice(at, from), ' '.repeat(to - from));
    at = to;
  }
  return parts.join('') + text.slice(at);
};
