import { amendedEffects, copiesOf, copiesText, withCopies } from '../case/copies.ts';
import { asksOnlyMore, clauseText, laterSourceOf, sourceText, withSource } from '../case/later-source.ts';
import type { CaseCommand, Decision, Refused } from '../case/step.ts';
import { underRule, withCount, type Amended } from './amended-rule.ts';
import type { DutyFacts } from './duty-facts.ts';
import { MOST_ACTS, ruleText, type DutyRule } from './duty-rule.ts';

/**
 * The duty follows a corrected document, or answers a second one that orders the same: the clause changes, from the window that runs on
 * another rule holds, and other units act beside. Refuses `amend_nothing`, `amend_count`, `amend_windows`
 * (a number that counts by other windows than the case does by now), `amend_rule` and `amend_no_window`.
 */
export function amend(facts: DutyFacts, command: CaseCommand): Decision<DutyFacts> {
  const source = laterSourceOf(command);
  const ruled = ruledBy(facts, command);
  if ('refused' in ruled) return ruled;
  const copies = copiesOf(facts, command);
  const changes = [...ruled.changes, ...copiesText(copies, '参与单位'), ...clauseText(source)];
  if (changes.length === 0) {
    return { refused: { code: 'amend_nothing', detail: '条款和次数都与现在的相同，没有要改的内容。' } };
  }
  return {
    step: {
      facts: withCopies(withSource(ruled.facts, source), copies),
      events: [{ kind: 'amended', text: sourceText(source, changes) }],
      effects: amendedEffects(facts, copies, { reason: source.source, change: changes.join('；') }),
    },
  };
}

/** A whole rule stands before a number alone; the door takes a rule only from the correction of a notice. */
function ruledBy(facts: DutyFacts, command: CaseCommand): Amended | { refused: Refused } {
  const rule = command.payload['rule'] as DutyRule | undefined;
  if (rule !== undefined) return underRule(facts, rule, laterSourceOf(command));
  const { count, every } = command.payload;
  if (typeof count !== 'number' || count === facts.rule.count) return { facts, changes: [] };
  if (typeof every === 'string' && every !== facts.rule.every) {
    const detail = `这项职责现在按“${ruleText(facts.rule)}”计，与提出的周期不同，不能比较次数；请另开一件。`;
    return { refused: { code: 'amend_windows', detail } };
  }
  if (asksOnlyMore(command) && count < facts.rule.count) return { facts, changes: [] };
  if (!Number.isInteger(count) || count < 1 || count > MOST_ACTS) {
    return { refused: { code: 'amend_count', detail: `次数应为1至${MOST_ACTS}的整数，请改正。` } };
  }
  return withCount(facts, count, command.receivedAt);
}
