import { dayBefore } from './civil-date.ts';
import { YEAR, YEAR_WORD, resolveYear } from './time-point.ts';
import type { TimeContext } from './time-point.ts';
import type { TimeMatch, TimeRule } from './time-match.ts';

type Meaning = Omit<TimeMatch, 'from' | 'to'>;

const ambiguous = (readings: readonly string[]): Meaning => ({ kind: 'ambiguous', date: null, since: null, readings });
const day = (date: string, since: string | null): Meaning => ({ kind: 'date', date, since, readings: [date] });

/** “2022年底前”, “年底前”, “今年年内”; a bare 年底 without 前 is no order. */
export const yearEndRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `(?<lead>[到至于])?(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD})|(?<![\\d一二三四五六七八九十百两半几每全]))(?<unit>年)?度?(?<end>底|末|内|终)(?<before>之?前)?`,
  ),
  read: (groups) => {
    const named = groups['year'] !== undefined || groups['word'] !== undefined;
    if (!named && groups['unit'] === undefined) return null;
    const isOrder = named || groups['before'] || groups['lead'] || groups['end'] === '内';
    if (!isOrder || (groups['end'] === '终' && !groups['before'])) return null;
    const { year, assumed } = resolveYear(groups['year'], groups['word'], context);
    return year === null ? ambiguous([]) : day(`${year}-12-31`, assumed ? 'notice_year' : null);
  },
});

/** “到2027年” and “2027年前” do not say which day of the year. */
export const bareYearRule: TimeRule = {
  pattern: new RegExp(`(?<lead>[到至])?(?<year>${YEAR})年(?![\\d一二三四五六七八九十度初底末])(?<before>之?前)?`),
  read: ({ lead, year, before }) => {
    const number = Number(year);
    if (!Number.isInteger(number)) return null;
    if (before) return ambiguous([`${number - 1}-12-31`, `${number}-12-31`]);
    return lead ? ambiguous([`${number}-12-31`]) : null;
  },
};

const QUARTER_ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

const yearLater = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

/**
 * Before the first day of a quarter, or by its end. Where the notice lends the year and both are past, next year’s may be
 * meant, and what lies before the notice’s own year is not.
 */
const readingsBefore = (start: string, last: string, assumed: boolean, { issuedOn }: TimeContext): string[] => {
  const readings = [dayBefore(start), last];
  if (!assumed || issuedOn === null || last >= issuedOn) return readings;
  return [...readings, ...readings.map(yearLater)].filter((date) => date >= `${issuedOn.slice(0, 4)}-01-01`);
};

/** “第三季度末前” is a day; “三季度” a period; “三季度前”, “上半年” are readings a person decides on. */
export const quarterRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `(?<past>[前每])?(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD}))?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)(?<end>底|末)?(?<before>[之以]?前(?!后))?(?:(?<inside>内)|(?=完成(?:$|[,。;)]))(?<closes>)|)`,
  ),
  read: ({ past, year: printed, word, quarter, half, end, before, inside, closes }) => {
    const { year, assumed } = resolveYear(printed, word, context);
    if (past) return 'mask';
    const index = quarter ? '一二三四1234'.indexOf(quarter) % 4 : half === '上' ? 1 : 3;
    const last = year === null ? null : `${year}-${QUARTER_ENDS[index] ?? '12-31'}`;
    if (last === null) return ambiguous([]);
    const isOrder = before !== undefined || inside !== undefined || closes !== undefined;
    if (context.issuedOn !== null && last < context.issuedOn && !isOrder) return 'mask';
    if (end && quarter) return day(last, assumed ? 'notice_year' : null);
    const start = `${year}-${['01-01', '04-01', '07-01', '10-01'][half === '下' ? 2 : half ? 0 : index] ?? '01-01'}`;
    if (quarter && !before && year !== null) return { kind: 'period', date: last, since: start, readings: [last] };
    return ambiguous(before && !end ? readingsBefore(start, last, assumed, context) : [last]);
  },
});
