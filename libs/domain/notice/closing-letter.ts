import { FoldedText } from './folded-text.ts';
import type { Span } from './notice.ts';

/** “请各单位于6月30日前将总结报送区安委办”. */
const ASKS = /^[请望].{0,80}(?:报|反馈|备案)/;
const REPORTS = /报送|上报|反馈|信息/;
/** A shorter text above may be a heading, and what stands below its own. */
const SHORTEST_ITEM = 16;
const LONGEST_LOOKED_AT = 100;

/** A line broken by the page is as long as the one below it. */
const STEP = 3;

const opensParagraph = (source: string, above: Span, below: Span): boolean =>
  '。)）'.includes(source.charAt(above.end - 1)) &&
  (below.end - below.start > above.end - above.start + STEP ||
    /\n[^\S\n]*(?:\n|[ \t\u3000]{2})/.test(source.slice(above.end, below.start)));

const isOneParagraph = (source: string, pieces: readonly Span[]): boolean =>
  pieces.every((piece, index) => index === 0 || !opensParagraph(source, pieces[index - 1] ?? piece, piece));

/**
 * Where, among the lines of the last item, the letter goes on: a paragraph that asks for a report below an item that is
 * about something else; their count when it does not. `before` are the lines of the item above; what holds paragraphs,
 * as a section does, may hold this one too.
 */
export const closingParagraph = (
  source: string,
  pieces: readonly Span[],
  before: readonly Span[],
  holdsParagraphs: boolean,
): number => {
  const at = pieces.findIndex((piece, index) => {
    const above = pieces[index - 1];
    if (above === undefined || !opensParagraph(source, above, piece)) return false;
    const end = Math.min(piece.end, piece.start + LONGEST_LOOKED_AT);
    return ASKS.test(new FoldedText(source, [{ start: piece.start, end }]).text);
  });
  if (at < 0) return pieces.length;
  const { text } = new FoldedText(source, pieces.slice(0, at));
  const mayHold = holdsParagraphs || text.length < SHORTEST_ITEM;
  const isHeading = mayHold && (before.length === 0 || !isOneParagraph(source, before));
  return isHeading || REPORTS.test(text) ? pieces.length : at;
};
