import type { FoldedText } from './folded-text.ts';

const LONGEST_HEADING = 24;
/** With the bracket that ends it: “宣传发动阶段（6月底前）”. */
const LONGEST_WITH_BRACKET = 48;
/** The line below a heading is longer by more than this; lines broken by the page are of one length. */
const STEP = 5;
const FARTHEST = 400;
/** A line that ends so goes on below. */
const OPEN_END = /[于在将对向由把按从至到及和与的第年月]/;

/** End of the first line when it is short and has no mark; 0 otherwise. */
const bareLineEnd = (folded: FoldedText): number => {
  for (let at = 2; at <= Math.min(LONGEST_HEADING, folded.text.length - 1); at += 1) {
    if (/[,。;:!?、(]/.test(folded.text.charAt(at - 1))) return 0;
    if (folded.breaksBefore(at)) return at;
  }
  return 0;
};

/** The same for a line that ends in a bracket; the words before it may be listed with 、. */
const bracketedLineEnd = (folded: FoldedText): number => {
  const [line = ''] =
    /^[^,。;:!?()]{2,24}\([^()。;]{2,24}\)/.exec(folded.text.slice(0, LONGEST_WITH_BRACKET + 2)) ?? [];
  return line !== '' && folded.breaksBefore(line.length) ? line.length : 0;
};

/**
 * Folded end of a heading that stands on a line of its own right above its text, without any mark; 0 when there is none.
 */
export const headingLineEnd = (folded: FoldedText): number => {
  const { text } = folded;
  const end = bareLineEnd(folded) || bracketedLineEnd(folded);
  if (end === 0 || OPEN_END.test(text.charAt(end - 1)) || /[,、。;:)的和与及]/.test(text.charAt(end))) return 0;
  let next = end + 1;
  while (next < text.length && next < end + FARTHEST && !folded.breaksBefore(next)) next += 1;
  return next - end > end + STEP ? end : 0;
};
