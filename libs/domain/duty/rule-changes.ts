import { paperDate } from '../calendar/office-day.ts';
import { ruleText, type DutyRule } from './duty-rule.ts';

/** One thing two rules say differently, as people read it. */
export interface RuleChange {
  readonly from: string;
  readonly to: string;
}

/** What a later rule asks otherwise; the day it counts from stays that of the first. */
export function ruleChanges(from: DutyRule, to: DutyRule): RuleChange[] {
  return [
    { from: ruleText(from), to: ruleText(to) },
    { from: `计数到${paperDate(from.until)}`, to: `计数到${paperDate(to.until)}` },
    { from: actorText(from), to: actorText(to) },
  ].filter((change) => change.from !== change.to);
}

const actorText = ({ actor }: DutyRule): string => `由${actor ?? '责任单位'}完成`;
