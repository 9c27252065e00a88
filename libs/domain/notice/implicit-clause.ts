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

const DAY = '\\d{1,2}月(?:\\d{1,2}日|[底末]|[上中下]旬)?之?前?';
const QUARTER = '第?[一二三四1-4]季度[末底]?(?:之?前|内)?|[上下]半年|年?底之?前?|全年';
const ON_AND_ON = '长期(?:坚持)?|持续推进|常态化(?:推进|开展)?|每(?:年|季度|月|周).*';
/** “（区应急局，5月底前完成）”: what follows the last comma is when. */
const TIME = new RegExp(`[,;](?=(?:(?:20\\d\\d年|今年|明年)?(?:${DAY}|${QUARTER})(?:完成|落实)?|${ON_AND_ON})$)`);

/** Clauses without a label, as ministries print them:（镇安办牵头，镇派出所、各村按职责分工负责）. */
export const findImplicitRuns = (folded: FoldedText): LabelledRun[] => {
  const runs: LabelledRun[] = [];
  for (const [open, close] of matchBrackets(folded.text)) {
    if (close < open || close - open > MAX_LENGTH) continue;
    const inner = folded.text.slice(open + 1, close);
    const comma = TIME.exec(inner);
    const to = open + 1 + (comma?.index ?? inner.length);
    const names = folded.text.slice(open + 1, to);
    if (!ROLE_WORD.test(names) && !endsItsSentence(folded.text, open, close)) continue;
    if (!namesOnlyUnits(folded, open + 1, to)) continue;
    const run = { misprinted: false, unclosed: false, start: open, from: open + 1, to };
    runs.push({ ...run, meaning: 'responsible', end: comma === null ? close + 1 : to });
    if (comma !== null) runs.push({ ...run, meaning: 'time', start: to + 1, from: to + 1, to: close, end: close });
  }
  return runs.sort((a, b) => a.start - b.start);
};
