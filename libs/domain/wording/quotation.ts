const INNER: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' };

/** Words to stand inside “ ”: their quotation marks go one level down, “ ” and ‘ ’ in turn (GB/T 15834). */
export const insideQuotes = (text: string): string =>
  text.includes('“') ? text.replace(/[“”‘’]/g, (mark) => INNER[mark] ?? mark) : text;

/** Quoted words that end a sentence: with their own mark, or with a full stop in place of a list's semicolon. */
export function asSentence(text: string): string {
  const bare = text.replace(/[；;，,、：:\s]+$/, '');
  return bare === '' || /[。！？…][”’）》]*$/.test(bare) ? bare : `${bare}。`;
}
