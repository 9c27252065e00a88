import { likeness, orderedWords } from '../notice-amendment/ordered-words.ts';
import { pairsOf } from '../notice/word-pairs.ts';
import { coreWords, plainWords, type OrderClause } from './core-words.ts';
import { areApart, namedTimes } from './named-time.ts';

/** Fewer characters of its own say too little to tell two orders apart. */
const SHORTEST_CORE = 6;
const SHORTEST_EQUAL = 10;
/** Dice of the pairs of characters of both cores. */
export const LEAST_LIKENESS = 0.6;
/** So many characters of the shorter core may lack one that stands on the other side. */
const CHARACTERS_A_STRANGER = 40;

/** What is compared of a clause. */
export interface Order {
  readonly core: string;
  readonly pairs: ReadonlySet<string>;
  readonly plain: string;
  readonly plainPairs: ReadonlySet<string>;
  readonly times: ReturnType<typeof namedTimes>;
}

export function orderOf(clause: OrderClause): Order {
  const core = coreWords(clause);
  const plain = plainWords(clause);
  return { core, pairs: pairsOf(core), plain, plainPairs: pairsOf(plain), times: namedTimes(orderedWords(clause)) };
}

/**
 * Whether two clauses order the same. One may say more than the other, but when each names something that the other does not, they are
 * two orders in one frame: 农机……严查无证驾驶 and 三轮车……严查无证驾驶.
 */
export function isSameOrder(one: Order, other: Order): boolean {
  if (areApart(one.times, other.times)) return false;
  if (one.plain === other.plain) return one.plain.length >= SHORTEST_EQUAL;
  const shortest = Math.min(one.core.length, other.core.length);
  if (shortest < SHORTEST_CORE || likeness(one.pairs, other.pairs) < LEAST_LIKENESS) return false;
  const strangers = Math.min(strangersOf(one.core, other.core), strangersOf(other.core, one.core));
  return strangers <= Math.floor(shortest / CHARACTERS_A_STRANGER);
}

/** Characters of one text that have no counterpart in another. */
function strangersOf(text: string, other: string): number {
  const left = new Map<string, number>();
  for (const char of other) left.set(char, (left.get(char) ?? 0) + 1);
  let strangers = 0;
  for (const char of text) {
    const count = left.get(char) ?? 0;
    if (count > 0) left.set(char, count - 1);
    else strangers += 1;
  }
  return strangers;
}
