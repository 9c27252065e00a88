import { isSameRule } from '../duty/duty-rule-faults.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import { dutyWordsOf } from '../notice-matching/proposed-duty.ts';
import type { RuleChange } from './notice-change.ts';
import type { ReadRule } from './read-rule.ts';

/**
 * How the rule of a duty changes. What a clause says as before moves nothing, whatever an officer entered when it was issued; words
 * that give no rule propose none and say so. The day it counts from stays.
 */
export function compareRules(
  issued: DutyRule,
  before: ReadRule,
  after: ReadRule,
): Pick<RuleChange, 'from' | 'to' | 'basis'> | null {
  if (after.proposed.kind === 'none') {
    const saysTheSame = before.proposed.kind === 'none' && before.words.join() === after.words.join();
    return saysTheSame ? null : { from: issued, to: null, basis: after.proposed.message.replace('原文', '更正稿') };
  }
  const printed = before.proposed.kind === 'rule' ? before.proposed.rule : null;
  if (printed === null && before.words.join() === after.words.join()) return null;
  const to = corrected(issued, printed, after.proposed.rule);
  return isSameRule(issued, to) ? null : { from: issued, to, basis: dutyWordsOf(after.proposed.sources) };
}

/** Each value as the corrected words give it, but the officer's own where both documents print the same. */
function corrected(issued: DutyRule, before: DutyRule | null, after: DutyRule): DutyRule {
  if (before === null) return { ...after, from: issued.from };
  const isCountedAlike = before.every === after.every && before.count === after.count;
  const isDueAlike = before.by?.day === after.by?.day && before.by?.following === after.by?.following;
  return {
    every: isCountedAlike ? issued.every : after.every,
    count: isCountedAlike ? issued.count : after.count,
    by: isDueAlike && before.every === after.every ? issued.by : after.by,
    from: issued.from,
    until: before.until === after.until ? issued.until : after.until,
    actor: before.actor === after.actor ? issued.actor : after.actor,
  };
}
