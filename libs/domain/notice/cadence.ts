import { AT_LEAST, COUNT, TIMES, UP_TO } from './count-word.ts';
import type { FoldedText } from './folded-text.ts';
import type { Cadence } from './notice.ts';
import { namedMoments } from './named-moment.ts';
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
  半个月: 'P15D',
  学年: 'P1Y',
  旬: 'P10D',
  周: 'P1W',
  星期: 'P1W',
  日: 'P1D',
  天: 'P1D',
};
const UNIT = '年度|半年|季度|半个?月|双月|单月|星期|学年|年|季|月|旬|周|日|天';
const CALLED = '报|调度|通报|统计|开展|召开|组织|分析|汇总|填报|更新';
/** A school sets its terms: “每学期” repeats, but in no period a calendar knows. */
const SCHOOL_TERM = '学期';
/** “隔周召开一次”: every second one. */
const SKIPPED = '(?<![间相阻分])隔(?<skipped>[周月])(?=[^,。;、]{0,12}一次)';
/** “半年一次”. */
const ONCE = '(?<![每近去过\\d一二三四五六七八九十])(?<once>半年|[一两三]年|一季度?|一个(?:季度|月)|一月|一周)(?=一次)';
/** “季后15日前” is every quarter. */
const AFTER = `(?:终了|结束)?之?后的?第?${SMALL}(?:[日号]|个工作日)(?:之?前|[之以]?内)`;
const ENDED = `(?<![\\d一二三四五六七八九十两几半上下本当个每春夏秋冬雨旺淡])(?<ended>季度?|月度?)${AFTER}`;
const PERIOD = new RegExp(
  `每(?<number>两|二|三|\\d{1,2})?个?(?<unit>${UNIT}|${SCHOOL_TERM})(?:度)?|逢(?<met>[双单]月)|${SKIPPED}|${ONCE}|${ENDED}|一个?(?<one>季度|月|年)(?=至少|不得?少于)|按(?<by>季度|月|季|周|日)(?=[^,。;]{0,12}(?:${CALLED}))`,
  'g',
);
/** The count follows within the same clause: “每季度至少听取一次”, “每年不少于2次”. */
const COUNTED = new RegExp(`^[^,。;、每]{0,20}?(?<count>${COUNT})${UP_TO}${TIMES}`);
/** “每周曝光不少于2条”: what a bound counts may also be things. */
const COUNTED_BEFORE = new RegExp(
  `^[^,。;每]{0,12}?${AT_LEAST}[^,。;每]{0,16}?(?<count>${COUNT})${UP_TO}(?:${TIMES}|[条件份家户处])`,
);
/** “每年6月、11月各开展2次”: so often at each of them. */
const AT_EACH = new RegExp(`^(?:份)?(?:前)?各[^,。;、每]{0,12}?(?<count>${COUNT})${UP_TO}${TIMES}`);
const MOST = 300;

const times = (every: string, factor: number): string =>
  every.replace(/\d+/, (value) => String(Number(value) * factor));

type Groups = Readonly<Record<string, string | undefined>>;

/** ISO 8601 duration of the period; null for a school term, which has none. */
const periodOf = ({ number, unit, met, skipped, once, ended, one, by }: Groups): string | null => {
  if (unit === SCHOOL_TERM) return null;
  const [, counted, bare] = /^([一两三])?个?(.+)$/.exec(once ?? '') ?? [];
  const word = unit ?? met ?? skipped ?? bare ?? ended?.replace(/度$/, '') ?? one ?? by ?? '';
  const factor = skipped ? 2 : (readNumber(number ?? counted ?? '') ?? 1);
  return times(EVERY[word] ?? 'P1Y', factor);
};

/** How often, and how many of the words behind the period say so; without any it is once. */
const countIn = (rest: string, isWeek: boolean): { readonly length: number; readonly count: number } => {
  const counted = COUNTED_BEFORE.exec(rest) ?? COUNTED.exec(rest);
  if (counted) return { length: counted[0].length, count: readNumber(counted.groups?.['count'] ?? '') ?? 1 };
  const { length, count } = namedMoments(rest, isWeek);
  const each = length === 0 ? null : AT_EACH.exec(rest.slice(length));
  return {
    length: length + (each?.[0].length ?? 0),
    count: count * (readNumber(each?.groups?.['count'] ?? '') ?? 1),
  };
};

interface FoundCadence {
  readonly from: number;
  readonly to: number;
  readonly every: string | null;
  readonly min: number;
}

/** Repeated duties “每…”; a period without a count means once. Places are folded positions. */
export const findCadences = (open: string): FoundCadence[] => {
  const found: FoundCadence[] = [];
  PERIOD.lastIndex = 0;
  for (let match = PERIOD.exec(open); match && found.length < MOST; match = PERIOD.exec(open)) {
    const end = match.index + match[0].length;
    const every = periodOf(match.groups ?? {});
    const { length, count } = countIn(open.slice(end, end + 48), every?.endsWith('W') ?? false);
    found.push({ from: match.index, to: end + length, every, min: count });
  }
  return found;
};

export const readCadences = (folded: FoldedText, open: string): Cadence[] =>
  findCadences(open).flatMap(({ from, to, every, min }) =>
    every === null ? [] : { raw: folded.raw(from, to), every, min, ...folded.span(from, to) },
  );
