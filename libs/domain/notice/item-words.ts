/** Names that already say what they number: an article, a row of a table, an order of the covering letter, a stage, a task. */
const NAMED: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  // Articles are numbered through all chapters.
  [/^[^第]{0,6}(第.{1,4}条)$/, ([article = '']) => article],
  [/^[^第]{0,6}(第.{1,4}条)(.+)$/, ([article = '', rest = '']) => `${article}第${rest}项`],
  [/^(表\d+)-(.+)$/, ([table = '', row = '']) => `${table}第${row}项`],
  [/^(致文)$/, ([letter = '']) => letter],
  [/^(致文)-(\d+)$/, ([letter = '', nth = '']) => `${letter}第${nth}处`],
  [/^((?:阶段|任务)[一二三四五六七八九十]+)$/, ([stage = '']) => stage],
  [/^((?:阶段|任务)[一二三四五六七八九十]+)(.+)$/, ([stage = '', rest = '']) => `${stage}第${rest}项`],
];

/** An item of a notice as papers and people cite it: `第3项`, `第三（一）项`, `第四条`, `表1第2项`, `阶段一第1项`; several are joined by 、. */
export function itemWords(ref: string): string {
  return ref.includes('、') ? itemsWords(ref.split('、')) : oneItem(ref);
}

function oneItem(ref: string): string {
  for (const [pattern, words] of NAMED) {
    const match = pattern.exec(ref);
    if (match !== null) return words(match.slice(1));
  }
  return `第${ref}项`;
}

/** Several at once: `第1、3项`, `第1项、第四条`. */
export function itemsWords(refs: readonly string[]): string {
  const isPlain = refs.every((ref) => oneItem(ref) === `第${ref}项`);
  return isPlain ? `第${refs.join('、')}项` : refs.map(oneItem).join('、');
}
