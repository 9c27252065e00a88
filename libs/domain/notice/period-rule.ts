import { SMALL, YEAR, YEAR_WORD, NO_NUMBER_BEFORE, monthExtent, resolveYear } from './time-point.ts';
import type { Extent, TimeContext } from './time-point.ts';
import type { TimeMeaning as Meaning, TimeRule } from './time-match.ts';

const DETAIL = `${SMALL}[日号](?:\\([^()]{1,6}\\))?|${SMALL}(?=[至到-])|底|末|初|上旬|中旬|下旬|份`;
const TO = '(?:起|开始)?,?(?:至|到|-{1,2})(?:于)?';
const START_YEAR = `(?:(?<year>${YEAR})年|(?<word>${YEAR_WORD})|${NO_NUMBER_BEFORE})`;
const END_YEAR = `(?:(?<year2>${YEAR})年|(?<word2>${YEAR_WORD}))?`;
const TAIL = '(?:之?前|为?止|结束|期间)?';

const period = (first: Extent | null, last: Extent | null, context: TimeContext): Meaning | 'mask' => {
  if (!first || !last || last.last < first.first) {
    return { kind: 'ambiguous', date: null, since: null, readings: [], invalid: true };
  }
  if (context.issuedOn !== null && last.last < context.issuedOn) return 'mask';
  return { kind: 'period', date: last.last, since: first.first, readings: [last.last] };
};

interface Ends {
  readonly start: readonly [month: string, detail: string];
  readonly end: readonly [month: string, detail: string];
}

const readPeriod = (
  groups: Readonly<Record<string, string | undefined>>,
  ends: Ends,
  context: TimeContext,
): Meaning | 'mask' => {
  const { year } = resolveYear(groups['year'], groups['word'], context);
  if (year === null) return { kind: 'ambiguous', date: null, since: null, readings: [] };
  const named = groups['year2'] !== undefined || groups['word2'] !== undefined;
  const endYear = named ? (resolveYear(groups['year2'], groups['word2'], context).year ?? year) : year;
  const first = monthExtent(year, ...ends.start);
  const last = monthExtent(endYear, ...ends.end);
  // “12月至3月” runs over the turn of the year.
  const turns = !named && first !== null && last !== null && last.last < first.first;
  return period(first, turns ? monthExtent(year + 1, ...ends.end) : last, context);
};

/** “4月至12月”, “2026年12月1日—2027年3月31日”, “12月5日至20日”. */
const fullRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `${START_YEAR}(?<month>${SMALL})月(?<detail>${DETAIL})?${TO}${END_YEAR}(?:(?<month2>${SMALL})月(?<detail2>${DETAIL})?|(?<day2>${SMALL}[日号])|(?<yearEnd>年?底))${TAIL}`,
  ),
  read: (groups) => {
    const { month = '', detail = '', month2, detail2 = '', day2 } = groups;
    const end = groups['yearEnd']
      ? (['12', '31'] as const)
      : month2
        ? ([month2, detail2] as const)
        : ([month, day2 ?? ''] as const);
    return readPeriod(groups, { start: [month, detail], end }, context);
  },
});

/** “4-12月”. */
const monthsRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `${START_YEAR}(?<month>${SMALL})[-至到](?<month2>${SMALL})月份?(?![\\d一二三四五六七八九十])${TAIL}`,
  ),
  read: (groups) =>
    readPeriod(groups, { start: [groups['month'] ?? '', ''], end: [groups['month2'] ?? '', ''] }, context),
});

/** “12月5-20日”. */
const daysRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(`${START_YEAR}(?<month>${SMALL})月(?<day>${SMALL})[-至到](?<day2>${SMALL})[日号]${TAIL}`),
  read: (groups) => {
    const { month = '', day = '', day2 = '' } = groups;
    return readPeriod(groups, { start: [month, day], end: [month, day2] }, context);
  },
});

/** “即日起至2026年12月31日”: from the day of issue. */
const fromNowRule = (context: TimeContext): TimeRule => ({
  pattern: new RegExp(
    `(?:自|从)?(?:即日|现在|印发之日|发文之日)起?,?[至到]${START_YEAR}(?<month>${SMALL})月(?<detail>${DETAIL})?${TAIL}`,
  ),
  read: (groups) => {
    const { year } = resolveYear(groups['year'], groups['word'], context);
    const end = year === null ? null : monthExtent(year, groups['month'] ?? '', groups['detail'] ?? '');
    if (!end) return null;
    return { kind: 'period', date: end.last, since: context.issuedOn, readings: [end.last] };
  },
});

/** “即日起至年底”. */
const toYearEndRule = (context: TimeContext): TimeRule => ({
  pattern: /(?:自|从)?(?:即日|现在|印发之日|发文之日)起?,?[至到](?:今年|本年)?年?[底末](?:之?前|止)?/,
  read: () => {
    if (context.year === null) return null;
    const last = `${context.year}-12-31`;
    return { kind: 'period', date: last, since: context.issuedOn, readings: [last] };
  },
});

export const periodRules = (context: TimeContext): TimeRule[] => [
  fromNowRule(context),
  toYearEndRule(context),
  fullRule(context),
  daysRule(context),
  monthsRule(context),
];
