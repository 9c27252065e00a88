import { dayBefore, daysBetween } from './civil-date.ts';
import { readYear } from './numeral.ts';
import { NO_NUMBER_BEFORE, SMALL, YEAR, YEAR_WORD, monthExtent, resolveYear } from './time-point.ts';
import type { Extent, TimeContext } from './time-point.ts';
import type { TimeMeaning as Meaning, TimeRule } from './time-match.ts';

const BEFORE = '(?<before>(?:下班|(?:上午|中午|下午|晚上?)?\\d{1,2}[时点:]\\d{0,2}分?)?之?(?:以)?前(?![后期三往述]))?';
/** “9月30日前到期的设备”: which ones, not by when. */
const PROPERTY = '(?=(?<property>(?:到期|建成|投入使用|投用|出厂|竣工|取得|办理|登记|注册|发生|签订)[^,。;]{0,6}的)?)';
const AFTERMATH = '(?<after>以来|起(?![至到])|开始|后)?';
/** Half a year: a January deadline in a November notice hardly means last January. */
const FAR_BEFORE_DAYS = 183;

const ambiguous = (readings: readonly string[]): Meaning => ({ kind: 'ambiguous', date: null, since: null, readings });

const before = ({ first, last }: Extent, detail: string): Meaning => {
  const isMonthEnd = detail === '底' || detail === '末';
  if (first === last || isMonthEnd) return { kind: 'date', date: last, since: null, readings: [last] };
  // “10月前” is before the first of October to one reader and by its end to the next.
  return ambiguous([dayBefore(first), last]);
};

const isPast = ({ last }: Extent, { issuedOn }: TimeContext): boolean => issuedOn !== null && last < issuedOn;

const within = (extent: Extent, detail: string): Meaning => {
  if (detail === '初') return ambiguous([extent.last]);
  if (extent.first === extent.last) return { kind: 'date', date: extent.last, since: null, readings: [extent.last] };
  return { kind: 'period', date: extent.last, since: extent.first, readings: [extent.last] };
};

/** Marks a date whose year the notice lent, and refuses to choose when that year lies far behind the issue. */
const withAssumedYear = (meaning: Meaning, nextYear: string | null, context: TimeContext): Meaning => {
  if (meaning.kind !== 'date' || meaning.date === null) return meaning;
  const late = context.issuedOn !== null && daysBetween(meaning.date, context.issuedOn) > FAR_BEFORE_DAYS;
  if (late && nextYear) return ambiguous([meaning.date, nextYear]);
  return { ...meaning, since: 'notice_year' };
};

/** “2026年12月10日前”, “9月底前”, “12月中旬”, “10月前”, “总结阶段（12月）”. */
export const monthRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `(?<=(?<opens>\\()?)(?<lead>截至|截止)?(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD})|${NO_NUMBER_BEFORE})(?<month>${SMALL})月(?<detail>${SMALL}(?:[日号]|(?=之?前))|底|末|初|上旬|中旬|下旬|份)?(?:以)?${BEFORE}${AFTERMATH}${PROPERTY}(?=(?<closes>\\))?)`,
  ),
  read: (groups) => {
    const { detail = '', month = '' } = groups;
    if (groups['after'] || (groups['before'] && groups['property'])) return 'mask';
    const { year, assumed } = resolveYear(groups['year'], groups['word'], context);
    const bounded = groups['before'] !== undefined || detail === '底' || detail === '末';
    // “一月一调度”: a bare month is a time only with its year, with 份 or alone in brackets.
    const isAlone = groups['opens'] !== undefined && groups['closes'] !== undefined;
    if (!bounded && assumed && detail === '' && !isAlone) return null;
    if (year === null) return ambiguous([]);
    const extent = monthExtent(year, month, detail);
    if (!extent) return { ...ambiguous([]), invalid: true };
    if (isPast(extent, context) && (groups['before'] === undefined || groups['lead'])) return 'mask';
    const meaning = bounded ? before(extent, detail) : within(extent, detail);
    return assumed ? withAssumedYear(meaning, monthExtent(year + 1, month, detail)?.last ?? null, context) : meaning;
  },
});

/** “3月3日、10日、17日前”: each further day of a list, in the month named before it. */
export const listedDayRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `(?<=(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD})|${NO_NUMBER_BEFORE})(?<month>${SMALL})月${SMALL}[日号]前?(?:[、和及]${SMALL}[日号]前?){0,6}[、和及])(?<day>${SMALL}[日号])${BEFORE}`,
  ),
  read: (groups) => {
    const { year, assumed } = resolveYear(groups['year'], groups['word'], context);
    const extent = year === null ? null : monthExtent(year, groups['month'] ?? '', groups['day'] ?? '');
    if (!extent || (groups['before'] === undefined && isPast(extent, context))) return null;
    const nextYear = monthExtent((year ?? 0) + 1, groups['month'] ?? '', groups['day'] ?? '')?.last ?? null;
    return assumed ? withAssumedYear(before(extent, ''), nextYear, context) : before(extent, '');
  },
});

/** “2027年5月、9月”: each further month of a list whose year is printed. */
export const listedMonthRule: TimeRule = {
  pattern: new RegExp(
    `(?<=(?<year>${YEAR})年${SMALL}月[底末]?(?:[、和及]${SMALL}月[底末]?){0,5}[、和及])(?<month>${SMALL})月(?<detail>[底末])?(?<before>之?前)?(?![\\d一二三四五六七八九十初上中下份])`,
  ),
  read: ({ year = '', month = '', detail = '', before: bound }) => {
    const extent = monthExtent(readYear(year) ?? 0, month, detail);
    return extent && (detail === '' && bound === undefined ? within(extent, '') : before(extent, detail));
  },
};

/** “6月上旬完成检查，中旬完成整改”: later ten days of the month named before. */
export const tenDaysRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `(?<=(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD})|${NO_NUMBER_BEFORE})(?<month>${SMALL})月[上中]旬[^。;月]{0,40})(?<![月上中下])(?<detail>[中下]旬)`,
  ),
  read: (groups) => {
    const { year } = resolveYear(groups['year'], groups['word'], context);
    const extent = year === null ? null : monthExtent(year, groups['month'] ?? '', groups['detail'] ?? '');
    return !extent || isPast(extent, context) ? null : within(extent, groups['detail'] ?? '');
  },
});

/** “6.30前”: month and day without their words; in “71.6.30前” the number of an item may be glued to them. */
export const dottedDayRule = (context: TimeContext): TimeRule => ({
  pattern: /(?<![\d.])(?<glued>\d{1,3}\.)?(?<month>1[0-2]|[1-9])\.(?<day>3[01]|[12]\d|[1-9])之?前/,
  read: ({ glued, month = '', day = '' }) => {
    if (context.year === null) return ambiguous([]);
    const extent = monthExtent(context.year, month, day);
    if (!extent) return null;
    if (glued !== undefined) return ambiguous([extent.last]);
    return withAssumedYear(before(extent, day), monthExtent(context.year + 1, month, day)?.last ?? null, context);
  },
});

/** “本月底前”, “下月5日前”: in the month of issue or the one after it. */
export const namedMonthRule = ({ issuedOn }: TimeContext): TimeRule => ({
  pattern: new RegExp(`(?<which>本|当|下)个?月(?<detail>底|末|上旬|中旬|下旬|${SMALL}[日号])(?:之?前|内)?`),
  read: ({ which, detail = '' }) => {
    if (issuedOn === null) return ambiguous([]);
    const [year = 0, month = 0] = issuedOn.split('-').map(Number);
    const ahead = which === '下' ? month : month - 1;
    const extent = monthExtent(year + Math.floor(ahead / 12), String((ahead % 12) + 1), detail);
    if (!extent) return { ...ambiguous([]), invalid: true };
    const meaning = within(extent, detail);
    return meaning.kind === 'date' ? { ...meaning, since: 'notice_year' } : meaning;
  },
});

/** “完成时限：12月”, “完成时限：6月、11月”: a bare month is a time where a label says so. */
export const labelledMonthRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(`(?:^|(?<=月份?[、和及]))${NO_NUMBER_BEFORE}(?<month>${SMALL})月份?(?=$|[,;。)、和及各])`),
  read: ({ month = '' }) => {
    const extent = context.year === null ? null : monthExtent(context.year, month, '');
    return extent === null ? ambiguous([]) : within(extent, '');
  },
});

/** “2026.12.31前”, “2026-12-31”. */
export const separatedRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `(?<![\\d.])(?<year>20\\d\\d)[.\\-/](?<month>\\d{1,2})[.\\-/](?<day>\\d{1,2})(?![\\d.])日?${BEFORE}`,
  ),
  read: (groups) => {
    const extent = monthExtent(Number(groups['year']), groups['month'] ?? '', groups['day'] ?? '');
    if (!extent) return null;
    if (!groups['before'] && context.issuedOn !== null && extent.last < context.issuedOn) return 'mask';
    return before(extent, '');
  },
});
