import { YEAR, YEAR_WORD, resolveYear } from './time-point.ts';
import type { TimeContext } from './time-point.ts';
import type { TimeMeaning, TimeRule } from './time-match.ts';

const ambiguous = (readings: readonly string[]): TimeMeaning => ({
  kind: 'ambiguous',
  date: null,
  since: null,
  readings,
});
const day = (date: string, since: string | null): TimeMeaning => ({ kind: 'date', date, since, readings: [date] });

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

/** “完成时限：年底”: the bare word is a time where a label says so. */
export const labelledYearEndRule = ({ year }: TimeContext): TimeRule => ({
  pattern: /^年[底末](?=$|[,;。)])/,
  read: () => (year === null ? ambiguous([]) : day(`${year}-12-31`, 'notice_year')),
});
