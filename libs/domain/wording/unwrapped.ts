/** A line of a page's width; a shorter one ended because its words did. */
const FULL_LINE = 16;

/**
 * A quoted passage without the line breaks of its page's layout: none between Chinese characters, a blank between words of
 * letters. A short line keeps its break, as a heading above its text.
 */
export const unwrapped = (text: string): string => {
  const [first = '', ...rest] = text.split(/[^\S\n]*\n\s*/);
  let line = first.length;
  return rest.reduce((whole, next) => {
    const isLatin = /[A-Za-z0-9]$/.test(whole) && /^[A-Za-z0-9]/.test(next);
    const between = line < FULL_LINE ? '\n' : isLatin ? ' ' : '';
    line = next.length;
    return `${whole}${between}${next}`;
  }, first);
};
