/** Partner of every round bracket in a folded text, by position; a bracket without partner is missing from the map. */
export const matchBrackets = (text: string): ReadonlyMap<number, number> => {
  const partners = new Map<number, number>();
  const open: number[] = [];
  const bracket = /[()]/g;
  for (let match = bracket.exec(text); match; match = bracket.exec(text)) {
    if (match[0] === '(') {
      open.push(match.index);
      continue;
    }
    const partner = open.pop();
    if (partner !== undefined) {
      partners.set(partner, match.index);
      partners.set(match.index, partner);
    }
  }
  return partners;
};
