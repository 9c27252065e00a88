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
 * Decides a person's act on a duty, at its own legal time: windows that had ended by then are over, whether or not their turn has been
 * recorded yet. The same function answers at the door and in the workflow.
 */
export function decideDuty(recorded: DutyFacts, command: CaseCommand): Decision<DutyFacts> {
  const { verb, capacity, dutyGeneration, receivedAt } = command;
  if (!isDutyVerb(verb)) return { refused: { code: 'verb_unknown', detail: `没有“${verb}”这种操作，请核对后重发。` } };
  const facts = turnedUntil(recorded, receivedAt);
  const refused = refusalOf(facts, verb, { capacity, dutyGeneration, at: receivedAt });
  return refused === null ? ACTS[verb](facts, command) : { refused };
}
