import { FoldedText } from './folded-text.ts';
import type { Item } from './item.ts';
import { findLabelledRuns } from './labelled-run.ts';
import { MARKER_RANK } from './marker.ts';
import type { Span } from './notice.ts';

/** Fewer characters between two clauses are a label or a full stop, not another order. */
const SHORTEST_ORDER = 10;

const cutPieces = (pieces: readonly Span[], from: number, to: number): Span[] =>
  pieces
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }))
    .filter(({ start, end }) => end > start);

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
  return [...cuts, item.end].map((to, index) => {
    const from = cuts[index - 1] ?? item.start;
    const pieces = cutPieces(item.pieces, from, to);
    const [first] = pieces;
    return {
      ...item,
      pieces,
      paragraph: index + 1,
      start: index === 0 ? item.start : (first?.start ?? from),
      end: pieces[pieces.length - 1]?.end ?? to,
    };
  });
};
