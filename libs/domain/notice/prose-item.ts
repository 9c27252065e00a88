import { foldChar } from './folded-text.ts';
import type { Item } from './item.ts';
import type { Span } from './notice.ts';

/** The paragraphs of a notice that numbers nothing, in their order; `prose` are its lines of text. */
export const paragraphItems = (source: string, prose: readonly Span[]): Item[] => {
  const paragraphs: Span[][] = [];
  let open: Span[] | null = null;
  for (const line of prose) {
    const last = open?.at(-1);
    if (open === null || last === undefined || parts(source, last, line)) paragraphs.push((open = [line]));
    else open.push(line);
  }
  return paragraphs.map((pieces, index) => itemOf(pieces, index + 1));
};

/** A sentence has ended on the line above, or a blank line lies between. */
const parts = (source: string, above: Span, below: Span): boolean =>
  '。!?:'.includes(foldChar(source.charAt(above.end - 1))) || /\n[^\S\n]*\n/.test(source.slice(above.end, below.start));

/** Lines of running text as one item. */
export const itemOf = (pieces: readonly Span[], number: number): Item => {
  const [start, end] = [pieces[0]?.start ?? 0, pieces.at(-1)?.end ?? 0];
  const marker = { style: 'number', number, start, end: start, doubtful: false } as const;
  return { block: { marker, parent: null, pieces: [...pieces], children: [] }, pieces, paragraph: 0, start, end };
};
