/** What no unit is called: a label, half a bracket, a time, an aim, a person. */
const SENTENCE = /[:《》。?!;]|^[)）]|\d+(?:月|日|年)|[前底]完成$|^(?:力争|确保|完成|建立|形成)/;

/** Whether the folded words can be somebody's name; what is not is told to a person instead of being taken for a unit. */
export const isPossibleName = (folded: string): boolean => {
  let depth = 0;
  for (const char of folded) {
    depth += char === '(' ? 1 : char === ')' ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0 && !folded.startsWith('(') && !SENTENCE.test(folded);
};
