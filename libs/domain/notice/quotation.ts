/** Titles of cited documents with their numbers, and dates in quotation marks but those of holidays（“五一”）: none of them orders anything. */
const QUOTATIONS = [
  /《[^《》]{0,200}》(?:\([^()]{0,60}\))?/g,
  /[〔(<[](?:19|20)\d\d[〕)>\]]\d{1,4}号/g,
  /"(?!(?:五一|十一)")[\d一二三四五六七八九十.·月日]{2,8}"/g,
] as const;

/** Blanks out quotations, keeping every position. */
export const maskQuotations = (text: string): string =>
  QUOTATIONS.reduce((masked, pattern) => masked.replace(pattern, (quoted) => ' '.repeat(quoted.length)), text);
