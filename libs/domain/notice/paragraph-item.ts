import { FoldedText } from './folded-text.ts';
import type { Item } from './item.ts';
import { findLabelledRuns } from './labelled-run.ts';
import { MARKER_RANK } from './marker.ts';
import type { Span } from './notice.ts';

/** Fewer characters between two clauses are a label or a full stop, not another order. */
const SHORTEST_ORDER = 10;

/** Deals the pieces out to the paragraphs that end at `ends` (ascending), in one pass. */
const dealPieces = (pieces: readonly Span[], ends: readonly number[]): Span[][] => {
  const paragraphs: Span[][] = ends.map(() => []);
  let at = 0;
  for (const piece of pieces) {
    let { start } = piece;
    while (start < piece.end) {
      while (at < ends.length - 1 && (ends[at] ?? 0) <= start) at += 1;
      const end = at < ends.length - 1 ? Math.min(piece.end, ends[at] ?? piece.end) : piece.end;
      paragraphs[at]?.push({ start, end });
      start = end;
    }
  }
  return paragraphs;
};

/** File offsets after which another paragraph with a clause of its own begins. */
const findCuts = (source: string, item: Item): number[] => {
  const folded = new FoldedText(source, item.pieces);
  const runs = findLabelledRuns(folded).filter(({ meaning }) => meaning !== 'other' && meaning !== 'time');
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (!next) return [];
    const after = /^[。;.]?/.exec(folded.text.slice(run.end, run.end + 1))?.[0].length ?? 0;
    const begin = run.end + after;
    return next.start - begin >= SHORTEST_ORDER && folded.breaksBefore(begin)
      ? [folded.span(begin, begin + 1).start]
      : [];
  });
};

/** Unnumbered paragraphs below one heading, each closing with its own clause, are orders of their own. */
export const splitParagraphs = (source: string, item: Item): Item[] => {
  if (MARKER_RANK[item.block.marker.style] > MARKER_RANK.section) return [item];
  const cuts = findCuts(source, item);
  if (cuts.length === 0) return [item];
  return dealPieces(item.pieces, [...cuts, item.end]).map((pieces, index) => ({
    ...item,
    pieces,
    paragraph: index + 1,
    start: index === 0 ? item.start : (pieces[0]?.start ?? item.start),
    end: pieces[pieces.length - 1]?.end ?? item.end,
  }));
};
