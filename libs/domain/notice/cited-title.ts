interface Range {
  readonly from: number;
  readonly to: number;
}

/** A title of more characters is two marks that do not belong together. */
const LONGEST = 200;

/** Cited titles with their marks, the outermost of nested ones: 《关于贯彻〈…〉的通知》 and, printed wrongly, 《…《…》…》. */
export const citedTitles = (text: string): readonly Range[] => {
  const open: number[] = [];
  const found: Range[] = [];
  const marks = /[《》]/g;
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    if (mark[0] === '《') {
      open.push(mark.index);
      continue;
    }
    const from = open.pop();
    if (from === undefined || mark.index - from - 1 > LONGEST) continue;
    const last = found.at(-1);
    const holdsAnother = last !== undefined && last.from > from;
    // Only a title in one piece holds another: behind a full stop its mark closes something else.
    if (holdsAnother && text.slice(from, mark.index).includes('。')) continue;
    while ((found.at(-1)?.from ?? -1) > from) found.pop();
    found.push({ from, to: mark.index + 1 });
  }
  return found;
};
