import { daysInMonth } from './civil-date.ts';
import type { FoldedText } from './folded-text.ts';
import type { Deadline } from './notice.ts';
import { periodRules } from './period-rule.ts';
import {
  dottedDayRule,
  labelledMonthRule,
  listedDayRule,
  listedMonthRule,
  monthRule,
  namedMonthRule,
  separatedRule,
  tenDaysRule,
} from './point-rule.ts';
import { aroundHolidayRule, duringHolidayRule, holidayRule } from './holiday-rule.ts';
import {
  afterPeriodRule,
  atOnceRule,
  eventRule,
  immediatelyRule,
  lookBackRule,
  recurringDayRule,
  recurringQuarterRule,
  recurringRule,
  relativeRule,
  schoolTermRule,
  vagueRule,
  withoutEndRule,
} from './recurring-rule.ts';
import { applyRules } from './time-match.ts';
import type { TimeMatch } from './time-match.ts';
import type { TimeContext } from './time-point.ts';
import { listedQuarterRule, quarterRule, quarterSpanRule } from './quarter-rule.ts';
import { bareYearRule, labelledYearEndRule, yearEndRule } from './year-rule.ts';

/** An item has one or two “完成时限：”; a hostile text repeats it without end. */
const MOST_LABELLED = 50;

const issueMonthEnd = ({ issuedOn }: TimeContext): string | null => {
  if (issuedOn === null) return null;
  const [year = 0, month = 0] = issuedOn.split('-').map(Number);
  return `${issuedOn.slice(0, 8)}${daysInMonth(year, month)}`;
};

export interface ReadDeadlines {
  readonly deadlines: Deadline[];
  /** Those whose day the calendar does not have. */
  readonly invalid: Deadline[];
}

/** All times an item sets; `open` is its folded text with clauses, quoted titles and numbers blanked out. */
export const readDeadlines = (
  folded: FoldedText,
  open: string,
  labelled: readonly { readonly from: number; readonly to: number }[],
  context: TimeContext,
): ReadDeadlines => {
  const rules = [
    recurringRule,
    recurringDayRule,
    recurringQuarterRule,
    afterPeriodRule,
    schoolTermRule,
    lookBackRule,
    ...periodRules(context),
    separatedRule(context),
    namedMonthRule(context),
    listedDayRule(context),
    listedMonthRule,
    tenDaysRule(context),
    monthRule(context),
    dottedDayRule(context),
    quarterSpanRule(context),
    listedQuarterRule(context),
    quarterRule(context),
    yearEndRule(context),
    bareYearRule,
    aroundHolidayRule,
    duringHolidayRule,
    holidayRule,
    relativeRule,
    eventRule,
    vagueRule(issueMonthEnd(context)),
  ];
  const matches = applyRules(open, rules);
  for (const { from, to } of labelled.slice(0, MOST_LABELLED)) {
    if (matches.some((match) => match.from >= from && match.to <= to)) continue;
    const short = applyRules(open.slice(from, to), [
      labelledMonthRule(context),
      labelledYearEndRule(context),
      atOnceRule,
      withoutEndRule,
    ]);
    const found = short.filter(({ kind }, index) => index === 0 || kind === 'period');
    matches.push(...found.map((match) => ({ ...match, from: from + match.from, to: from + match.to })));
  }
  // “发现隐患立即整改” beside a date says how, not by when.
  if (matches.length === 0) matches.push(...applyRules(open, [immediatelyRule]).slice(0, 1));
  const plain = matches.filter(({ aside }) => !aside);
  const kept = plain.length > 0 ? plain : matches;
  const place = (match: TimeMatch): Deadline => ({
    raw: folded.raw(match.from, match.to),
    kind: match.kind,
    date: match.date,
    from: match.since,
    readings: match.readings,
    ...folded.span(match.from, match.to),
  });
  const deadlines = kept.map(place);
  return { deadlines, invalid: deadlines.filter((_, index) => kept[index]?.invalid) };
};
