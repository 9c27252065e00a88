import { clauseText, laterSourceOf, sourceText, withSource } from '../case/later-source.ts';
import { notifyAll } from '../case/notify.ts';
import type { CaseCommand, Decision } from '../case/step.ts';
import { armPace } from './duty-clocks.ts';
import { currentPeriod, type DutyFacts } from './duty-facts.ts';
import { MOST_ACTS, ruleText } from './duty-rule.ts';
import { replacePeriod } from './duty-turns.ts';

/**
 * The duty follows a corrected document, or answers a second one that orders the same: the clause changes, and from the window that
 * runs on so many acts are owed; windows that are over keep what was owed in them. Refuses `amend_nothing` and `amend_count`.
 */
export function amend(facts: DutyFacts, command: CaseCommand): Decision<DutyFacts> {
  const source = laterSourceOf(command);
  const asked = command.payload['count'];
  const count = typeof asked === 'number' && asked !== facts.rule.count ? asked : null;
  if (count !== null && (!Number.isInteger(count) || count < 1 || count > MOST_ACTS)) {
    return { refused: { code: 'amend_count', detail: `次数应为1至${MOST_ACTS}的整数，请改正。` } };
  }
  const rule = count === null ? facts.rule : { ...facts.rule, count };
  const moved = count === null ? [] : [`由“${ruleText(facts.rule)}”改为“${ruleText(rule)}”，自本期起计`];
  const changes = [...moved, ...clauseText(source)];
  if (changes.length === 0) {
    return { refused: { code: 'amend_nothing', detail: '条款和次数都与现在的相同，没有要改的内容。' } };
  }
  const known = withSource({ ...facts, rule }, source);
  const running = currentPeriod(known);
  const owing = running === null || count === null ? known : replacePeriod(known, { ...running, target: count });
  return {
    step: {
      facts: armPace(owing, command.receivedAt),
      events: [{ kind: 'amended', text: sourceText(source, changes) }],
      effects: notifyAll(facts, 'amended', { reason: source.source, change: changes.join('；') }, { head: true }),
    },
  };
}
