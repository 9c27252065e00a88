import type { CorrectedTask, IssuedTask } from './amendment-task.ts';
import { clausePairs, foldedClause, likeness } from './ordered-words.ts';

/** Below it two clauses order different things. */
const LEAST_LIKENESS = 0.5;
/** Of what is left on each side; longer lists are paired by equal words and by number alone. */
const MOST_COMPARED = 400;

export interface TaskPair {
  readonly issued: IssuedTask;
  readonly corrected: CorrectedTask;
}

export interface PairedTasks {
  readonly pairs: readonly TaskPair[];
  readonly removed: readonly IssuedTask[];
  readonly added: readonly CorrectedTask[];
}

type Side<T> = { task: T; words: string; pairs: ReadonlySet<string> };

/**
 * Which corrected task stands for which issued one, each side once: first the same words, then the same number with similar words,
 * then the most similar words.
 */
export function pairTasks(issued: readonly IssuedTask[], corrected: readonly CorrectedTask[]): PairedTasks {
  const left = new Set(issued.map(sideOf));
  const right = new Set(corrected.map(sideOf));
  const pairs: TaskPair[] = [];
  const pair = (mine: Side<IssuedTask>, theirs: Side<CorrectedTask>): void => {
    left.delete(mine);
    right.delete(theirs);
    pairs.push({ issued: mine.task, corrected: theirs.task });
  };
  pairSameWords(left, right, pair);
  const byRef = new Map([...right].map((theirs) => [theirs.task.ref, theirs]));
  for (const mine of left) {
    const twin = byRef.get(mine.task.ref);
    if (twin !== undefined && right.has(twin) && likeness(mine.pairs, twin.pairs) >= LEAST_LIKENESS) pair(mine, twin);
  }
  for (const { mine, theirs } of closestFirst(left, right)) if (left.has(mine) && right.has(theirs)) pair(mine, theirs);
  const order = new Map(issued.map(({ id }, at) => [id, at]));
  return {
    pairs: pairs.toSorted((a, b) => order.get(a.issued.id)! - order.get(b.issued.id)!),
    removed: [...left].map(({ task }) => task),
    added: [...right].map(({ task }) => task),
  };
}

const sideOf = <T extends IssuedTask | CorrectedTask>(task: T): Side<T> => ({
  task,
  words: foldedClause(task.sourceText),
  pairs: clausePairs(task),
});

function pairSameWords(
  left: ReadonlySet<Side<IssuedTask>>,
  right: ReadonlySet<Side<CorrectedTask>>,
  pair: (mine: Side<IssuedTask>, theirs: Side<CorrectedTask>) => void,
): void {
  const byWords = new Map<string, Side<CorrectedTask>[]>();
  for (const theirs of right) byWords.set(theirs.words, [...(byWords.get(theirs.words) ?? []), theirs]);
  for (const mine of left) {
    const same = (byWords.get(mine.words) ?? []).filter((theirs) => right.has(theirs));
    const twin = same.find(({ task }) => task.ref === mine.task.ref) ?? same[0];
    if (twin !== undefined) pair(mine, twin);
  }
}

function closestFirst(
  left: ReadonlySet<Side<IssuedTask>>,
  right: ReadonlySet<Side<CorrectedTask>>,
): { mine: Side<IssuedTask>; theirs: Side<CorrectedTask> }[] {
  if (Math.max(left.size, right.size) > MOST_COMPARED) return [];
  return [...left]
    .flatMap((mine) => [...right].map((theirs) => ({ mine, theirs, alike: likeness(mine.pairs, theirs.pairs) })))
    .filter(({ alike }) => alike >= LEAST_LIKENESS)
    .toSorted((a, b) => b.alike - a.alike);
}
