import { makeFinding } from '../notice/finding.ts';
import type { Finding, NoticeTask } from '../notice/notice.ts';
import { blankOut } from '../notice/time-match.ts';
import { bareWords, pairsOf, shareOf } from '../notice/word-pairs.ts';
import { itemWords } from '../notice/item-words.ts';

/** Shorter sentences are alike by chance: 加强领导。 */
const SHORTEST = 12;
/** Every pair is compared; a longer list is looked through for equal words alone. */
const MOST_COMPARED = 400;
const ALIKE = 0.8;

interface Words {
  task: NoticeTask;
  text: string;
  pairs: ReadonlySet<string>;
}

/** Tasks that order the same in nearly the same words: one of them is enough, or one names the wrong thing. */
export function duplicateDutyFindings(tasks: readonly NoticeTask[]): Finding[] {
  const orders = tasks.filter(({ kind }) => kind !== 'declaration').map(wordsOf);
  const long = orders.filter(({ text }) => text.length >= SHORTEST);
  const isAlike = long.length <= MOST_COMPARED ? nearly : equal;
  return long.flatMap((later, index) => {
    const earlier = long.slice(0, index).find((one) => isAlike(one, later));
    if (earlier === undefined) return [];
    const message = `${itemWords(later.task.ref)}与${itemWords(earlier.task.ref)}几乎相同；同一件事请只留一项，不同的请写明区别`;
    return makeFinding('duplicate_duty', message, later.task, later.task.ref);
  });
}

function wordsOf(task: NoticeTask): Words {
  const words = withoutClauses(task);
  return { task, text: bareWords(words), pairs: pairsOf(words) };
}

/** What is ordered, without the units it is ordered of. */
function withoutClauses({ sourceText, start, units }: NoticeTask): string {
  const places = units
    .filter((unit) => unit.start >= start)
    .map((unit) => [unit.start - start, unit.end - start] as const);
  return blankOut(
    sourceText,
    places.toSorted(([a], [b]) => a - b),
  );
}

const equal = (one: Words, other: Words): boolean => one.text === other.text;

function nearly(one: Words, other: Words): boolean {
  const [small, large] = one.pairs.size <= other.pairs.size ? [one.pairs, other.pairs] : [other.pairs, one.pairs];
  if (small.size < large.size * ALIKE) return false;
  const both = shareOf(small, large) * small.size;
  return both / (small.size + large.size - both) >= ALIKE;
}
