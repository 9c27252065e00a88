import { dayBefore } from './civil-date.ts';
import { YEAR, YEAR_WORD, resolveYear } from './time-point.ts';
import type { Extent, TimeContext } from './time-point.ts';
import type { TimeMeaning, TimeRule } from './time-match.ts';

const ambiguous = (readings: readonly string[]): TimeMeaning => ({
  kind: 'ambiguous',
  date: null,
  since: null,
  readings,
});
const day = (date: string, since: string | null): TimeMeaning => ({ kind: 'date', date, since, readings: [date] });
const period = ({ first, last }: Extent): TimeMeaning => ({
  kind: 'period',
  date: last,
  since: first,
  readings: [last],
});

const EXTENTS = [
  ['01-01', '03-31'],
  ['04-01', '06-30'],
  ['07-01', '09-30'],
  ['10-01', '12-31'],
] as const;

/** First and last day of 一 to 四 or 1 to 4. */
const quarterOf = (year: number, printed: string): Extent => {
  const [first, last] = EXTENTS['一二三四1234'.indexOf(printed) % 4] ?? EXTENTS[3];
  return { first: `${year}-${first}`, last: `${year}-${last}` };
};

const yearLater = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

/**
 * Before the first day of a quarter, or by its end. Where the notice lends the year and both are past, next year’s may be
 * meant, and what lies before the notice’s own year is not.
 */
const readingsBefore = ({ first, last }: Extent, assumed: boolean, { issuedOn }: TimeContext): string[] => {
  const readings = [dayBefore(first), last];
  if (!assumed || issuedOn === null || last >= issuedOn) return readings;
  return [...readings, ...readings.map(yearLater)].filter((date) => date >= `${issuedOn.slice(0, 4)}-01-01`);
};

const PRINTED_YEAR = `(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD}))?`;
const BEFORE = '(?<before>[之以]?前(?!后))?';
/** 内, or the end of an order: “整改工作一季度完成。” */
const BOUND = '(?:(?<inside>内)|(?=完成(?:$|[,。;)]))(?<closes>)|)';

/** “开展二季度督查” may name a work. */
const WORK = '(?<=(?<work>开展|召开|组织|完成|做好|筹备|参加|开好|通报|报送|部署)?)';
/** Told of, not ordered: “一季度未开展检查”. */
const NOT_TOLD = '(?![底末前内]?(?:未|已|共|没有|累计|以来|的?检查发现))';

type Groups = Parameters<TimeRule['read']>[0];

const isOrder = ({ before, inside, closes }: Groups): boolean =>
  before !== undefined || inside !== undefined || closes !== undefined;

const isPast = ({ last }: Extent, { issuedOn }: TimeContext): boolean => issuedOn !== null && last < issuedOn;

const quarterMeaning = (
  extent: Extent,
  { end, before }: Groups,
  assumed: boolean,
  context: TimeContext,
): TimeMeaning => {
  if (end) return day(extent.last, assumed ? 'notice_year' : null);
  return before ? ambiguous(readingsBefore(extent, assumed, context)) : period(extent);
};

/** “第三季度末前” is a day; “三季度” a period; “三季度前”, “上半年” are readings a person decides on. */
export const quarterRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `${WORK}(?<past>[前每])?${PRINTED_YEAR}(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)(?<end>底|末)?${BEFORE}${BOUND}${NOT_TOLD}`,
  ),
  read: (groups) => {
    const { past, word, work, quarter, half, end, before } = groups;
    if (past) return 'mask';
    const { year, assumed } = resolveYear(groups['year'], word, context);
    if (year === null) return ambiguous([]);
    const halfYear = half === '上' ? ['01-01', '06-30'] : ['07-01', '12-31'];
    const extent = quarter
      ? quarterOf(year, quarter)
      : { first: `${year}-${halfYear[0]}`, last: `${year}-${halfYear[1]}` };
    if (isPast(extent, context) && !isOrder(groups)) return 'mask';
    const aside = work !== undefined && !end && !isOrder(groups);
    if (quarter) return { ...quarterMeaning(extent, groups, assumed, context), aside };
    return { ...ambiguous(before && !end ? readingsBefore(extent, assumed, context) : [extent.last]), aside };
  },
});

const OPENS = `(?<![\\d一二三四五六七八九十第])(?<past>[前每])?${PRINTED_YEAR}`;
/** A list in one kind of figures: before a quarter in another kind stands the number of an item. */
const listed = (figures: string): string =>
  `第?[${figures}](?:季度)?(?:[、,和及与]?第?[${figures}](?:季度)?){0,2}[、,和及与]?第?[${figures}]季度`;
/** “一、三季度”, “第二和第四季度”, “一季度、三季度”. */
const LISTED = `${listed('一二三四')}|${listed('1-4')}`;

/** “二、四季度末前”: each quarter of a list is a time, and all quote the list. */
export const listedQuarterRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(`${OPENS}(?<list>${LISTED})(?<end>底|末)?${BEFORE}${BOUND}${NOT_TOLD}`),
  read: (groups) => {
    const { past, year: printed, word, list = '' } = groups;
    if (past) return 'mask';
    const { year, assumed } = resolveYear(printed, word, context);
    if (year === null) return ambiguous([]);
    const extents = Array.from(list.match(/[一二三四1-4]/g) ?? [], (quarter) => quarterOf(year, quarter));
    if (extents.every((extent) => isPast(extent, context)) && !isOrder(groups)) return 'mask';
    return extents.map((extent) => quarterMeaning(extent, groups, assumed, context));
  },
});

/** “一至三季度”: from the first day of one quarter to the last of another. */
export const quarterSpanRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `${OPENS}第?(?<from>[一二三四1-4])(?:季度)?(?:至|到|-{1,2})第?(?<to>[一二三四1-4])季度(?:底|末)?${BEFORE}${BOUND}`,
  ),
  read: (groups) => {
    const { past, from = '', to = '' } = groups;
    const { year } = resolveYear(groups['year'], groups['word'], context);
    if (past) return 'mask';
    if (year === null) return ambiguous([]);
    const extent = { first: quarterOf(year, from).first, last: quarterOf(year, to).last };
    if (extent.last < extent.first || (isPast(extent, context) && !isOrder(groups))) return 'mask';
    return period(extent);
  },
});
