import { FoldedText } from './folded-text.ts';
import type { Item } from './item.ts';
import { itemOf } from './prose-item.ts';
import { maskQuotations } from './quotation.ts';

/** “现将方案印发给你们，”, “为做好检查，”, “根据要求，” before the words that ask. */
const OPENING = /^(?:现?将|为|根据|按照|依据|遵照|经|鉴于|结合)[^。;!?]*?[,:](?=[请望](?![示求]))/;
/** Opening words with a time or an order of their own are part of what is asked. */
const ORDERS = /[日月年号]底?之?[前内止]|必须|务必|[须应]于|报送|上报/;

/** Folded length of the words that only lead to what a sentence asks for; 0 when it begins with that. */
export const openingLength = (sentence: string): number => {
  const [opening = ''] = OPENING.exec(maskQuotations(sentence)) ?? [];
  return ORDERS.test(opening) ? 0 : opening.length;
};

/** The rest of a text from the folded place on. */
export const itemFrom = (pieces: Item['pieces'], folded: FoldedText, at: number): Item => {
  const from = folded.span(at, at + 1).start;
  const own = pieces.filter((piece) => piece.end > from);
  return itemOf(
    own.map((piece) => ({ start: Math.max(piece.start, from), end: piece.end })),
    1,
  );
};

/** A paragraph without its opening words. */
export const withoutOpening = (source: string, item: Item): Item => {
  const folded = new FoldedText(source, item.pieces);
  const at = openingLength(folded.text);
  return at === 0 ? item : itemFrom(item.pieces, folded, at);
};
