import type { DayTable } from '../calendar/day-table.ts';
import type { Placeholder } from '../wording/placeholders.ts';
import { currentPeriod, shortOf, shortPeriods, type DutyFacts } from './duty-facts.ts';
import { ruleText } from './duty-rule.ts';
import { paceText } from './pace-text.ts';

/** What the placeholders of a duty's messages and papers stand for beside those of every case. */
export function dutyWords(facts: DutyFacts, table: DayTable, now: string): Partial<Record<Placeholder, string>> {
  const period = currentPeriod(facts) ?? facts.periods.at(-1);
  const { actor } = facts.rule;
  return {
    rule: ruleText(facts.rule),
    period: period?.name ?? '',
    done: String(period?.done ?? 0),
    target: String(period?.target ?? facts.rule.count),
    owed: String(period === undefined ? 0 : shortOf(period)),
    pace: paceText(facts, table, now),
    arrears: arrearsText(facts),
    actor: actor === null ? '' : `由${actor}完成，贵单位负责答复`,
  };
}

/** `2026年第二季度缺1次、2026年第三季度缺2次`; empty when nothing is missing. */
export const arrearsText = (facts: DutyFacts): string =>
  shortPeriods(facts)
    .map((period) => `${period.name}缺${shortOf(period)}次`)
    .join('、');
