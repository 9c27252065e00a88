import { findCadences } from './cadence.ts';
import { AT_LEAST, COUNT, TIMES, UP_TO } from './count-word.ts';
import type { FoldedText } from './folded-text.ts';
import type { Quota } from './notice.ts';
import { readNumber } from './numeral.ts';
import { blankOut } from './time-match.ts';

const PERIOD = '(?:[两三四五]|[2-5])年内|全年|年内|本年度|年度内|一年内?|半年内|上半年|下半年';
const COUNTED = `${AT_LEAST}[^,。;、]{0,8}?(?<count>${COUNT})${UP_TO}(?:${TIMES}|家次|户次|人次|家|户)|(?<above>${COUNT})${TIMES}以上`;
const QUOTA = new RegExp(`(?:(?<period>${PERIOD})[^。;]{0,40}?)?(?:${COUNTED})`, 'g');
/** “每班至少2次” is no total. */
const EACH = /每[^,。;每]{1,4}$/;
const NAMED = new RegExp(`全年|年度|一年|年内|半年`, 'g');
const MOST = 300;

/** The period named last before `at` in the same sentence: “全年…不少于4次，…不少于4次” is twice a year's count. */
const inherited = (open: string, at: number): string | undefined => {
  const window = open.slice(Math.max(0, at - 160), at);
  const sentence = window.slice(Math.max(window.lastIndexOf('。'), window.lastIndexOf(';')) + 1);
  return sentence.match(NAMED)?.pop();
};

const period = (word: string | undefined): string | null => {
  if (word === undefined) return null;
  const years = /^([两三四五2-5])年内/.exec(word)?.[1];
  if (years !== undefined) return `P${readNumber(years)}Y`;
  return word.includes('半年') ? 'P6M' : 'P1Y';
};

/** Counts to reach in a period that is named once, not repeated with 每. */
export const readQuotas = (folded: FoldedText, open: string): Quota[] => {
  const rest = blankOut(
    open,
    findCadences(open).map(({ from, to }) => [from, to] as const),
  );
  const quotas: Quota[] = [];
  QUOTA.lastIndex = 0;
  for (let match = QUOTA.exec(rest); match && quotas.length < MOST; match = QUOTA.exec(rest)) {
    const count = readNumber(match.groups?.['count'] ?? match.groups?.['above'] ?? '');
    if (count === null || EACH.test(rest.slice(Math.max(0, match.index - 6), match.index))) continue;
    const to = match.index + match[0].length;
    const per = period(match.groups?.['period'] ?? inherited(rest, match.index));
    quotas.push({ raw: folded.raw(match.index, to), count, per, ...folded.span(match.index, to) });
  }
  return quotas;
};
