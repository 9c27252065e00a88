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
