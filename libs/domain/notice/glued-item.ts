import { readMarker } from './marker.ts';
import type { Marker } from './marker.ts';
import type { Span } from './notice.ts';

const SENTENCE_END = '[。）)]';

/**
 * An item whose line break was lost: "…（责任单位：镇安办）4.开展…". Only the number the running order expects, right
 * after a sentence or a clause, begins a new item.
 */
export const splitGlued = (source: string, piece: Span, expected: number): { cut: number; marker: Marker } | null => {
  const pattern = new RegExp(`${SENTENCE_END}[ \\t\\u3000]*(?=${expected}[ ]?[.．、])`, 'g');
  const text = source.slice(piece.start, piece.end);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const cut = piece.start + match.index + match[0].length;
    const marker = readMarker(source, cut);
    if (marker?.style === 'number' && marker.number === expected && !marker.doubtful) return { cut, marker };
  }
  return null;
};

/** A heading longer than this is a sentence, and a figure in it no number of an item. */
const LONGEST_HEADING = 24;

/** “（一）宣传报道 1、召开…”: the first item stands in the line of its heading. */
export const splitFirst = (source: string, piece: Span): { cut: number; marker: Marker } | null => {
  const head = source.slice(piece.start, Math.min(piece.end, piece.start + LONGEST_HEADING));
  const match = /^[^。;:；：,，]{2,20}[ \t\u3000]+(?=1[ ]?[.．、])/.exec(head);
  if (!match) return null;
  const cut = piece.start + match[0].length;
  const marker = readMarker(source, cut);
  return marker?.style === 'number' && marker.number === 1 ? { cut, marker: { ...marker, doubtful: false } } : null;
};
