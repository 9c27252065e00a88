import { FoldedText } from '../notice/folded-text.ts';
import { readDecimal } from '../notice/decimal-marker.ts';
import { readMarker } from '../notice/marker.ts';
import { pairsOf } from '../notice/word-pairs.ts';

interface Clause {
  readonly sourceText: string;
  readonly units: readonly { readonly name: string }[];
  readonly deadlines: readonly { readonly raw: string }[];
}

/** What a change of its own tells of two clauses, beside who and until when. */
interface Told {
  readonly words: readonly string[];
}

const ROLE_LABEL = /(?:责任|牵头|主办|承办|配合|协办|参与|实施)(?:单位|部门|主体)/g;
/** Marks that part words and say nothing; those inside numbers stay. */
const PARTING_MARKS = /[、,;:。()"《》<>|]/g;

/** A clause in one width, without layout and without its own number. */
export function foldedClause(sourceText: string): string {
  const marker = readDecimal(sourceText, 0) ?? readMarker(sourceText, 0);
  const start = marker !== null && marker.end < sourceText.length ? marker.end : 0;
  return folded(sourceText, start);
}

/** Whether two clauses order something else beside who, until when and what is told already. */
export function isReworded(one: Clause, other: Clause, { words }: Told = { words: [] }): boolean {
  const units = [...one.units, ...other.units];
  const deadlines = [...one.deadlines, ...other.deadlines, ...words.map((raw) => ({ raw }))];
  const [before, after] = [one, other].map(({ sourceText }) => orderedWords({ sourceText, units, deadlines }));
  return foldedClause(one.sourceText) !== foldedClause(other.sourceText) && before !== after;
}

/** A clause's own words without units and times. */
export function orderedWords({ sourceText, units, deadlines }: Clause): string {
  const taken = [...units.map(({ name }) => name), ...deadlines.map(({ raw }) => raw)].map((part) => folded(part));
  const longestFirst = taken.filter((part) => part !== '').toSorted((a, b) => b.length - a.length);
  const words = longestFirst.reduce((rest, part) => rest.replaceAll(part, ''), foldedClause(sourceText));
  return words.replaceAll(ROLE_LABEL, '').replaceAll(PARTING_MARKS, '');
}

/** Dice of two sets of character pairs, 0 to 1. */
export function likeness(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (pairs.size + others.size === 0) return 0;
  let both = 0;
  for (const pair of pairs) if (others.has(pair)) both += 1;
  return (2 * both) / (pairs.size + others.size);
}

export const clausePairs = (clause: Clause): ReadonlySet<string> => pairsOf(orderedWords(clause));

export const folded = (text: string, start = 0): string => new FoldedText(text, [{ start, end: text.length }]).text;
