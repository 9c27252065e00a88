import type { Capacity } from '../case/capacity.ts';
import type { Refused } from '../case/step.ts';
import { urgedJustNow, waiting } from '../case/conditions.ts';
import { arrearsOf, strikeableActs, type DutyFacts } from './duty-facts.ts';
import type { DutyState } from './duty-state.ts';

/** Every act a person can do on a periodic duty. */
export const DUTY_VERBS = [
  'sign',
  'record_act',
  'strike_act',
  'disown',
  'excuse',
  'reassign',
  'keep',
  'amend',
  'withdraw',
  'urge',
  'issue_letter',
  'discard_letter',
  'decide_interview',
] as const;
export type DutyVerb = (typeof DUTY_VERBS)[number];

export const DUTY_VERB_NAMES: Record<DutyVerb, string> = {
  sign: '签收',
  record_act: '记录一次',
  strike_act: '核减一次',
  disown: '不属于我单位',
  excuse: '免予补足',
  reassign: '改派单位',
  keep: '维持原单位',
  amend: '按文件修改',
  withdraw: '撤回职责',
  urge: '催办',
  issue_letter: '签发函件',
  discard_letter: '退回函件草稿',
  decide_interview: '决定约谈',
};

interface VerbRule {
  who: readonly Capacity[];
  from: readonly DutyState[];
  /** A further condition on the facts, the act's legal time and who acts, beside the state. */
  refuses?: (facts: DutyFacts, at: string, capacity: Capacity) => Refused | null;
}

const OPEN: readonly DutyState[] = ['issued', 'running', 'disowned'];
const WORKING: readonly DutyState[] = ['issued', 'running'];
const OFFICE: readonly Capacity[] = ['office'];

/** Who may do what, in which state. Who has to act may be another than the unit that answers: it records as well. */
export const DUTY_VERB_RULES: Record<DutyVerb, VerbRule> = {
  sign: { who: ['unit'], from: ['issued'] },
  record_act: { who: ['unit', 'cooperating'], from: WORKING },
  strike_act: { who: ['unit', 'office'], from: WORKING, refuses: nothingToStrike },
  disown: { who: ['unit'], from: WORKING },
  excuse: { who: OFFICE, from: WORKING, refuses: waiting((facts) => arrearsOf(facts) > 0) },
  reassign: { who: OFFICE, from: ['disowned'] },
  keep: { who: OFFICE, from: ['disowned'] },
  amend: { who: OFFICE, from: OPEN },
  withdraw: { who: OFFICE, from: OPEN },
  urge: { who: OFFICE, from: WORKING, refuses: urgedJustNow },
  issue_letter: { who: ['leader'], from: OPEN, refuses: waiting(hasDraft) },
  discard_letter: { who: ['leader', 'office'], from: OPEN, refuses: waiting(hasDraft) },
  decide_interview: {
    who: ['leader'],
    from: OPEN,
    refuses: waiting(({ proposals }) => proposals.some(({ state }) => state === 'open')),
  },
};

function nothingToStrike(facts: DutyFacts, _at: string, capacity: Capacity): Refused | null {
  return waiting<DutyFacts>(() => strikeableActs(facts, capacity).length > 0)(facts);
}

function hasDraft({ letters }: DutyFacts): boolean {
  return letters.some(({ state }) => state === 'draft');
}

export const isDutyVerb = (verb: string): verb is DutyVerb => (DUTY_VERBS as readonly string[]).includes(verb);
