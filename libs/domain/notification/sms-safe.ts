// Vendors take 【】 for a second signature and drop texts with the other symbols; each has a plain equivalent.
const PLAIN: Readonly<Record<string, string>> = {
  '【': '[',
  '】': ']',
  '★': '*',
  '☆': '*',
  '※': '*',
  '•': '·',
  '●': '·',
  '■': '·',
  '→': '-',
  '←': '-',
  '↑': '-',
  '↓': '-',
  '²': '2',
  '³': '3',
};
const SYMBOL = /[【】★☆※•●■→←↑↓²³]/gu;
const CIRCLED = /[①-⑳]/gu;

/** The text with every symbol that operators refuse replaced by its plain equivalent (① becomes (1)); idempotent. */
export function smsSafe(text: string): string {
  return text
    .replace(CIRCLED, (sign) => `(${sign.charCodeAt(0) - '①'.charCodeAt(0) + 1})`)
    .replace(SYMBOL, (sign) => PLAIN[sign] ?? '');
}
