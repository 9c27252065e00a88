/** A run of one side's text; `differs` where the other side reads otherwise. */
export interface MarkedRun {
  readonly text: string;
  readonly differs: boolean;
}

export interface MarkedTexts {
  readonly from: readonly MarkedRun[];
  readonly to: readonly MarkedRun[];
}

/** A number is one word: half a date that differs is no help. */
const WORD = /\d+|\D/gu;

/** Cells of the table of common words; longer passages are marked as a whole. */
const MOST_CELLS = 4_000_000;

/** Both wordings of a clause with what differs marked, number by number and character by character. */
export function markDifferences(from: string, to: string): MarkedTexts {
  const mine: readonly string[] = from.match(WORD) ?? [];
  const theirs: readonly string[] = to.match(WORD) ?? [];
  const shortest = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < shortest && mine[head] === theirs[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail += 1;
  const middle = [mine.slice(head, mine.length - tail), theirs.slice(head, theirs.length - tail)] as const;
  const common = commonOf(...middle);
  const marks = (chars: readonly string[], inner: ReadonlySet<number>): readonly MarkedRun[] =>
    runsOf(chars, (at) => at >= head && at < chars.length - tail && !inner.has(at - head));
  return { from: marks(mine, common.mine), to: marks(theirs, common.theirs) };
}

/** Places of a longest common subsequence in each of the two. */
function commonOf(
  mine: readonly string[],
  theirs: readonly string[],
): { mine: ReadonlySet<number>; theirs: ReadonlySet<number> } {
  const found = { mine: new Set<number>(), theirs: new Set<number>() };
  const width = theirs.length + 1;
  if (mine.length === 0 || theirs.length === 0 || (mine.length + 1) * width > MOST_CELLS) return found;
  const lengths = new Uint16Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i -= 1) {
    for (let j = theirs.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        mine[i] === theirs[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  let [i, j] = [0, 0];
  while (i < mine.length && j < theirs.length) {
    if (mine[i] === theirs[j]) {
      found.mine.add(i++);
      found.theirs.add(j++);
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return found;
}

function runsOf(chars: readonly string[], differs: (at: number) => boolean): MarkedRun[] {
  const runs: { text: string; differs: boolean }[] = [];
  chars.forEach((char, at) => {
    const last = runs.at(-1);
    if (last !== undefined && last.differs === differs(at)) last.text += char;
    else runs.push({ text: char, differs: differs(at) });
  });
  return runs;
}
