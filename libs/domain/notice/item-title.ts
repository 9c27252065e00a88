import { headingLineEnd } from './heading-line.ts';
import { foldBlock } from './block.ts';
import { FoldedText } from './folded-text.ts';
import type { Item } from './item.ts';
import { MARKER_RANK } from './marker.ts';
import { maskQuotations } from './quotation.ts';

const LONGEST = 40;
/** A comma earlier than this only parts off a date: “2026年12月底前，…”. */
const SHORTEST = 12;

/** “各村：请于…”: whom it speaks to is not what it is about. */
const ADDRESSED = /^[^,。;:]{2,30}:(?=[请望])/;

/** A section’s heading stands on lines of its own with an empty line below. */
const endsHeading = (folded: FoldedText, at: number): boolean =>
  folded.breaksBefore(at) && /\n[^\S\n]*\n/.test(folded.gap(at)) && !/[,、]/.test(folded.text.charAt(at - 1));

/** Folded length of the words above the numbers that belong to the item. */
const ownLength = (source: string, { block, paragraph }: Item): number => {
  const { length } = foldBlock(source, block).text;
  return block.children.length > 0 && paragraph === 0 && length > 1 ? length : Infinity;
};

/**
 * Heading of the item, or its first sentence; one longer than 40 characters is cut at its last comma. `clause` is the
 * folded place where the item's first clause begins.
 */
export const readItemTitle = (source: string, item: Item, clause: number): string => {
  const folded = new FoldedText(source, item.pieces);
  const limit = Math.min(clause, ownLength(source, item));
  const head = folded.text.slice(0, Math.min(LONGEST * 3, limit > 1 ? limit : LONGEST * 3));
  const open = maskQuotations(head);
  const stop = open.search(/[。;!?]/);
  const isSection = MARKER_RANK[item.block.marker.style] <= MARKER_RANK.section;
  const heading = headingLineEnd(folded);
  let end = heading > 0 && heading < limit ? heading : stop > 1 ? stop : head.length;
  for (let at = 2; at < Math.min(end, LONGEST); at += 1) if (isSection && endsHeading(folded, at)) end = at;
  const from = ADDRESSED.exec(head)?.[0].length ?? 0;
  if (end - from <= LONGEST) return folded.printed(from, end).replace(/[，,、：:]+$/u, '');
  const comma = open.lastIndexOf(',', from + LONGEST);
  return comma >= from + SHORTEST ? folded.printed(from, comma) : `${folded.printed(from, from + LONGEST)}…`;
};
