import type { FoldedText } from './folded-text.ts';

const LONGEST_HEADING = 24;
/** The line below a heading is longer by more than this; lines broken by the page are of one length. */
const STEP = 5;
const FARTHEST = 400;
/** A line that ends so goes on below. */
const OPEN_END = /[于在将对向由把按从至到及和与的第年月]/;

/**
 * Folded end of a heading that stands on a line of its own right above its text, without any mark; 0 when there is none.
 */
export const headingLineEnd = (folded: FoldedText): number => {
  const { text } = folded;
  let end = 0;
  for (let at = 2; at <= Math.min(LONGEST_HEADING, text.length - 1) && end === 0; at += 1) {
    if (/[,。;:!?、(]/.test(text.charAt(at - 1))) return 0;
    if (folded.breaksBefore(at)) end = at;
  }
  if (end === 0 || OPEN_END.test(text.charAt(end - 1)) || /[,、。;:)的和与及]/.test(text.charAt(end))) return 0;
  let next = end + 1;
  while (next < text.length && next < end + FARTHEST && !folded.breaksBefore(next)) next += 1;
  return next - end > end + STEP ? end : 0;
};
