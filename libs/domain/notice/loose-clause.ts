import type { FoldedText } from './folded-text.ts';
import { isUnitLike } from './unit-like.ts';

/** A loose line longer than this is a sentence again, not the rest of a list of units. */
const LOOSE_LINE = 30;

/** “检查范围:” on a line of its own, whatever it labels. */
const OTHER_LABEL = /^[\u4e00-\u9fff]{2,10}:/;

const opensOtherLabel = (folded: FoldedText, at: number): boolean => {
  const [label = ''] = OTHER_LABEL.exec(folded.text.slice(at, at + LOOSE_LINE)) ?? [];
  return (
    label !== '' &&
    Array.from(label, (_, index) => index).every((index) => index === 0 || !folded.breaksBefore(at + index))
  );
};

const endsLooseClause = (folded: FoldedText, at: number): boolean => {
  if (/[。;)]/.test(folded.text.charAt(at))) return true;
  if (folded.breaksBefore(at) && opensOtherLabel(folded, at)) return true;
  if (!folded.breaksBefore(at) || /[、,]/.test(folded.text.charAt(at - 1)) || /[、,]/.test(folded.text.charAt(at)))
    return false;
  if (/\n\s*\n/.test(folded.gap(at))) return true;
  return !/^(?:[^,。;、]{0,20}、|.{0,8}$)/.test(folded.text.slice(at, at + LOOSE_LINE));
};

/** End of the list of units in a bracket: the first full stop, unless names go on behind it. */
export const listEnd = (folded: FoldedText, from: number, limit: number): number => {
  const stop = folded.text.slice(from, limit).indexOf('。');
  if (stop < 0) return limit;
  const rest = folded.text.slice(from + stop + 1, limit).split(/[、,;。]/);
  return rest.every((name) => name === '' || isUnitLike(name)) ? limit : from + stop;
};

/** End of a clause that no bracket closes: a full stop, or a line break after which no list of units goes on. */
export const looseEnd = (
  folded: FoldedText,
  from: number,
  limit: number,
  partners: ReadonlyMap<number, number>,
): number => {
  let at = from;
  while (at < limit) {
    const partner = folded.text.charAt(at) === '(' ? partners.get(at) : undefined;
    if (partner !== undefined && partner < limit) {
      at = partner + 1;
      continue;
    }
    if (at > from && endsLooseClause(folded, at)) return at;
    at += 1;
  }
  return limit;
};
