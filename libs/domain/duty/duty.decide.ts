import type { CaseCommand, Decision } from '../case/step.ts';
import { amend } from './amend.ts';
import { decideInterview, discardLetter, issueLetter } from '../letter/letter-acts.ts';
import type { DutyFacts } from './duty-facts.ts';
import { refusalOf } from './duty-may.ts';
import { turnedUntil } from './duty-turns.ts';
import { isDutyVerb, type DutyVerb } from './duty-verbs.ts';
import { excuse, keep, reassign, urge, withdraw } from './office-acts.ts';
import { disown, recordAct, sign, strikeAct } from './unit-acts.ts';

const ACTS: Record<DutyVerb, (facts: DutyFacts, command: CaseCommand) => Decision<DutyFacts>> = {
  sign,
  record_act: recordAct,
  strike_act: strikeAct,
  disown,
  excuse,
  reassign,
  keep,
  amend,
  withdraw,
  urge,
  issue_letter: issueLetter,
  discard_letter: discardLetter,
  decide_interview: decideInterview,
};

/**
 * Decides a person's act on a duty, at its own legal time: windows that had ended by then are over, and a turn that nobody has recorded
 * yet is recorded with the act. The same function answers at the door and in the workflow.
 */
export function decideDuty(recorded: DutyFacts, command: CaseCommand): Decision<DutyFacts> {
  const { verb, capacity, dutyGeneration, receivedAt } = command;
  if (!isDutyVerb(verb)) return { refused: { code: 'verb_unknown', detail: `没有“${verb}”这种操作，请核对后重发。` } };
  const turned = turnedUntil(recorded, receivedAt);
  const refused = refusalOf(turned.facts, verb, { capacity, dutyGeneration, at: receivedAt });
  if (refused !== null) return { refused };
  const decision = ACTS[verb](turned.facts, command);
  if ('refused' in decision) return decision;
  const { facts, events, effects } = decision.step;
  return { step: { facts, events: [...turned.events, ...events], effects: [...turned.effects, ...effects] } };
}
