import { FoldedText } from './folded-text.ts';
import type { Marker } from './marker.ts';
import type { Span } from './notice.ts';

/** A marked heading or item with the text pieces that belong to it alone; `children` are deeper markers. */
export interface Block {
  readonly marker: Marker;
  readonly parent: Block | null;
  /** Content without the marker, page junk left out. */
  readonly pieces: Span[];
  readonly children: Block[];
}

/** Everything from the marker on that is glued to this block, in reading order, nested markers included. */
export const gluedPieces = (block: Block): Span[] => [
  ...block.pieces,
  ...block.children.flatMap((child) => [{ start: child.marker.start, end: child.marker.end }, ...gluedPieces(child)]),
];

export const foldBlock = (source: string, block: Block): FoldedText => new FoldedText(source, block.pieces);

export const lastPlace = (pieces: readonly Span[], fallback: number): number =>
  pieces[pieces.length - 1]?.end ?? fallback;
