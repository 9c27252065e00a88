import { dateOf, fullDate, paperDate, type IsoDate } from '../calendar/office-day.ts';
import type { LaterSource } from '../case/case-facts.ts';
import { startClock, stopClocks } from '../case/clocks.ts';
import type { Refused } from '../case/step.ts';
import { armPace } from './duty-clocks.ts';
import { currentPeriod, type DutyFacts, type DutyPeriod } from './duty-facts.ts';
import { periodOn, type DutyWindowDays } from './duty-period.ts';
import { dutyRuleFaults, isSameRule } from './duty-rule-faults.ts';
import { ruleText, type DutyRule } from './duty-rule.ts';
import { replacePeriod } from './duty-turns.ts';
import { ruleChanges } from './rule-changes.ts';

export interface Amended {
  facts: DutyFacts;
  changes: string[];
}

/**
 * The window that runs, cut anew by a later rule: it keeps its first day, so that no day is lost or counted twice, and ends as the
 * rule's own window of today does. Null where the rule has ended by then.
 */
export function windowUnder(
  rule: DutyRule,
  { first }: Pick<DutyPeriod, 'first'>,
  today: IsoDate,
): DutyWindowDays | null {
  const days = periodOn(first > today ? first : today, { ...rule, from: first });
  return days === null ? null : { ...days, first };
}

/**
 * The duty under another rule, from the window that runs on; windows that are over keep what was owed in them, acts of the running one
 * go on to count. Refuses `amend_rule` and `amend_no_window`.
 */
export function underRule(facts: DutyFacts, asked: DutyRule, source: LaterSource): Amended | { refused: Refused } {
  const rule = { ...asked, from: facts.rule.from };
  if (isSameRule(rule, facts.rule)) return { facts, changes: [] };
  const [fault] = dutyRuleFaults(rule);
  if (fault !== undefined) return refused('amend_rule', `新的计数规则不能用：${fault.message}。`);
  const running = currentPeriod(facts);
  if (running === null) {
    return refused('amend_no_window', '各期都已结束，没有可以按新规则计数的期次；需要继续的，请另行下发。');
  }
  const days = windowUnder(rule, running, dateOf(source.at));
  if (days === null) {
    return refused('amend_no_window', `新规则只计数到${fullDate(rule.until)}，这一天已过；请核对，或改为撤回。`);
  }
  const isMoved = days.last !== running.last;
  const known: DutyFacts = {
    ...facts,
    rule,
    dueBasis: `依据${source.source}修改（原为“${ruleText(facts.rule)}”）`,
    acts: facts.acts.map((act) => (act.period === running.last ? { ...act, period: days.last } : act)),
    periods: facts.periods.map((one) => (one === running ? { ...one, ...days, target: rule.count } : one)),
  };
  return {
    facts: isMoved ? withLastDay(known, days.last, source) : armPace(known, source.at),
    changes: [...wordsOf(facts.rule, rule), fromText(running, days)],
  };
}

/** Another number of acts, from the window that runs on; the rule is otherwise the same. */
export function withCount(facts: DutyFacts, count: number, at: string): Amended {
  const rule = { ...facts.rule, count };
  const running = currentPeriod(facts);
  const known = { ...facts, rule };
  const owing = running === null ? known : replacePeriod(known, { ...running, target: count });
  return {
    facts: armPace(owing, at),
    changes: [`由“${ruleText(facts.rule)}”改为“${ruleText(rule)}”，自本期起计`],
  };
}

/** The running window ends on another day: reminders and warnings are counted towards it anew. */
function withLastDay(facts: DutyFacts, last: IsoDate, { kind, by, at, source }: LaterSource): DutyFacts {
  const change = { kind, from: facts.dueOn, at, by, rule: `依据${source}` };
  const moved = { ...stopClocks(facts, 'pace'), dueOn: last, dueAt: null, dueChanges: [...facts.dueChanges, change] };
  return armPace(startClock(moved, 'due', at), at);
}

const wordsOf = (from: DutyRule, to: DutyRule): string[] =>
  ruleChanges(from, to).map((change) => `由“${change.from}”改为“${change.to}”`);

/** `自2026年第四季度起计`; a window that is cut anew says its days and that nothing done in it is lost. */
function fromText(running: DutyPeriod, days: DutyWindowDays): string {
  if (running.last === days.last && running.name === days.name) return `自${days.name}起计`;
  const done = running.done === 0 ? '' : `，已记录的${running.done}次照计`;
  return `本期改为${days.name}（${paperDate(days.first)}至${paperDate(days.last)}）${done}`;
}

const refused = (code: string, detail: string): { refused: Refused } => ({ refused: { code, detail } });
