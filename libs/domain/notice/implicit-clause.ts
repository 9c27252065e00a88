import { matchBrackets } from './bracket.ts';
import type { FoldedText } from './folded-text.ts';
import type { LabelledRun } from './labelled-run.ts';
import { splitUnitList } from './unit-list.ts';
import { isUnitLike } from './unit-like.ts';
import { readUnitName } from './unit-name.ts';

const ROLE_WORD = /(?:负责|牵头|配合|参与|落实|职责分工|分工|协助|协同|指导|实施)$/;
const MAX_LENGTH = 300;

/** “……专项检查。（镇安办、各村）”: names alone behind a full stop, or several before one. */
const endsItsSentence = (text: string, open: number, close: number): boolean => {
  if (!/^[。;]?$/.test(text.slice(close + 1, close + 3))) return false;
  return text.charAt(open - 1) === '。' || /[、,]/.test(text.slice(open + 1, close));
};

const namesOnlyUnits = (folded: FoldedText, from: number, to: number): boolean =>
  splitUnitList(folded, from, to).every((chunk) => {
    const words = folded.text.slice(chunk.from, chunk.to);
    const name = readUnitName(words);
    return name.length === 0 || isUnitLike(words.slice(name.skip, name.skip + name.length));
  });

/** Clauses without a label, as ministries print them:（镇安办牵头，镇派出所、各村按职责分工负责）. */
export const findImplicitRuns = (folded: FoldedText): LabelledRun[] => {
  const runs: LabelledRun[] = [];
  for (const [open, close] of matchBrackets(folded.text)) {
    if (close < open || close - open > MAX_LENGTH) continue;
    const inner = folded.text.slice(open + 1, close);
    if (!ROLE_WORD.test(inner) && !endsItsSentence(folded.text, open, close)) continue;
    if (!namesOnlyUnits(folded, open + 1, close)) continue;
    runs.push({
      meaning: 'responsible',
      misprinted: false,
      unclosed: false,
      start: open,
      from: open + 1,
      to: close,
      end: close + 1,
    });
  }
  return runs.sort((a, b) => a.start - b.start);
};
