/** A line of a page's width; a shorter one ended because its words did. */
const FULL_LINE = 16;
const ITEM =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、|\d+[.．、]|第[一二三四五六七八九十]+[条章]|[①-⑳])/;

/**
 * A quoted passage without the line breaks of its page's layout: none between Chinese characters, a blank between words of
 * letters. A break stays where a sentence, a heading or an item may have ended with the line.
 */
export function unwrapped(text: string): string {
  const [first = '', ...rest] = text.split(/[^\S\n]*\n\s*/);
  let line = first;
  return rest.reduce((whole, next) => {
    const between = endsWithLine(line, next) ? '\n' : isWordBreak(line, next) ? ' ' : '';
    line = next;
    return `${whole}${between}${next}`;
  }, first);
}

const endsWithLine = (line: string, next: string): boolean =>
  line.length < FULL_LINE || /[。！？；：;:]$/.test(line) || ITEM.test(next) || isHeading(line);

/** A number and words without a mark between them. */
const isHeading = (line: string): boolean => ITEM.test(line) && !/[，。；：、,;:]/.test(line.replace(ITEM, ''));

const isWordBreak = (line: string, next: string): boolean =>
  /[A-Za-z0-9]$/.test(line) && /^[A-Za-z0-9]/.test(next) && (/[A-Za-z]$/.test(line) || /^[A-Za-z]/.test(next));
