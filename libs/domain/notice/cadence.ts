import { AT_LEAST, COUNT, TIMES, UP_TO } from './count-word.ts';
import type { FoldedText } from './folded-text.ts';
import type { Cadence } from './notice.ts';
import { readNumber } from './numeral.ts';
import { SMALL } from './time-point.ts';

const EVERY: Readonly<Record<string, string>> = {
  年: 'P1Y',
  年度: 'P1Y',
  半年: 'P6M',
  季: 'P3M',
  季度: 'P3M',
  月: 'P1M',
  双月: 'P2M',
  单月: 'P2M',
  半月: 'P15D',
  旬: 'P10D',
  周: 'P1W',
  星期: 'P1W',
  日: 'P1D',
  天: 'P1D',
};
const UNIT = '年度|半年|季度|半月|双月|单月|星期|年|季|月|旬|周|日|天';
const PERIOD = new RegExp(
  `每(?<number>两|二|三|\\d{1,2})?个?(?<unit>${UNIT})(?:度)?|一个?(?<one>季度|月|年)(?=至少|不得?少于)|按(?<by>季度|月|季|周|日)(?=[^,。;]{0,12}(?:报|调度|通报|统计|开展|召开|组织|分析|汇总|填报|更新))`,
  'g',
);
/** The count follows within the same clause: “每季度至少听取一次”, “每年不少于2次”. */
const COUNTED = new RegExp(`^[^,。;、每]{0,20}?(?<count>${COUNT})${UP_TO}${TIMES}`);
/** “每周曝光不少于2条”: what a bound counts may also be things. */
const COUNTED_BEFORE = new RegExp(
  `^[^,。;每]{0,12}?${AT_LEAST}[^,。;每]{0,16}?(?<count>${COUNT})${UP_TO}(?:${TIMES}|[条件份家户处])`,
);
const MONTH = `(?:${SMALL}月)`;
const MOMENT = `(?:${MONTH}?(?:${SMALL}[日号]|[底末])|${MONTH})`;
/** “每年6月底和12月底”: as often as moments are named. */
const MOMENTS = new RegExp(`^${MOMENT}(?:[、和及]${MOMENT})+`);
/** “每年6月、11月各开展2次”: so often at each of them. */
const AT_EACH = new RegExp(`^(?:份)?(?:前)?各[^,。;、每]{0,12}?(?<count>${COUNT})${UP_TO}${TIMES}`);
const MOST = 300;

const duration = (number: string | undefined, unit: string): string => {
  const base = EVERY[unit] ?? 'P1Y';
  const factor = number ? (readNumber(number) ?? 1) : 1;
  return base.replace(/\d+/, (value) => String(Number(value) * factor));
};

/** How often, and how many of the words behind the period say so; without any it is once. */
const countIn = (rest: string): { readonly length: number; readonly count: number } => {
  const counted = COUNTED_BEFORE.exec(rest) ?? COUNTED.exec(rest);
  if (counted) return { length: counted[0].length, count: readNumber(counted.groups?.['count'] ?? '') ?? 1 };
  const [moments = ''] = MOMENTS.exec(rest) ?? [];
  const each = moments === '' ? null : AT_EACH.exec(rest.slice(moments.length));
  const named = moments.split(/[、和及]/).length;
  return {
    length: moments.length + (each?.[0].length ?? 0),
    count: named * (readNumber(each?.groups?.['count'] ?? '') ?? 1),
  };
};

/** Repeated duties “每…”; a period without a count means once. Places are folded positions. */
export const findCadences = (open: string): { from: number; to: number; every: string; min: number }[] => {
  const found: { from: number; to: number; every: string; min: number }[] = [];
  PERIOD.lastIndex = 0;
  for (let match = PERIOD.exec(open); match && found.length < MOST; match = PERIOD.exec(open)) {
    const end = match.index + match[0].length;
    const rest = open.slice(end, end + 48);
    const { length, count } = countIn(rest);
    const every = duration(
      match.groups?.['number'],
      match.groups?.['unit'] ?? match.groups?.['one'] ?? match.groups?.['by'] ?? '',
    );
    found.push({ from: match.index, to: end + length, every, min: count });
  }
  return found;
};

export const readCadences = (folded: FoldedText, open: string): Cadence[] =>
  findCadences(open).map(({ from, to, every, min }) => ({
    raw: folded.raw(from, to),
    every,
    min,
    ...folded.span(from, to),
  }));
