import { closeCase } from '../case/clocks.ts';
import { actorName, textOf } from '../case/command-payload.ts';
import type { CaseCommand, Decision, Step } from '../case/step.ts';
import type { AcknowledgementFacts } from './acknowledgement-facts.ts';
import { refusalOf } from './acknowledgement-may.ts';
import { isAcknowledgementVerb, type AcknowledgementVerb } from './acknowledgement-verbs.ts';

type Act = (facts: AcknowledgementFacts, command: CaseCommand) => Step<AcknowledgementFacts>;

const ACTS: Record<AcknowledgementVerb, Act> = { sign, withdraw };

/** Decides a person's act on an acknowledgement. The same function answers at the door and in the workflow. */
export function decideAcknowledgement(
  facts: AcknowledgementFacts,
  command: CaseCommand,
): Decision<AcknowledgementFacts> {
  const { verb, capacity, dutyGeneration, receivedAt } = command;
  if (!isAcknowledgementVerb(verb)) {
    return { refused: { code: 'verb_unknown', detail: `阅知没有“${verb}”这种操作，请核对后重发。` } };
  }
  const refused = refusalOf(facts, verb, { capacity, dutyGeneration, at: receivedAt });
  return refused === null ? { step: ACTS[verb](facts, command) } : { refused };
}

/** 签收 ends it, whenever it comes: there is no date to be late for. What the unit has read it may read again. */
function sign(facts: AcknowledgementFacts, command: CaseCommand): Step<AcknowledgementFacts> {
  const signedBy = actorName(command);
  const closed = closeCase(facts, 'acknowledged', command.receivedAt);
  return {
    facts: { ...closed, signedAt: command.receivedAt, signedBy },
    events: [{ kind: 'signed', text: `${signedBy}签收，已阅知` }],
    effects: [{ kind: 'silence', keepsLinks: true }],
  };
}

/** Nothing was owed, so nobody is told: the link dies, and what has not left stays here. */
function withdraw(facts: AcknowledgementFacts, command: CaseCommand): Step<AcknowledgementFacts> {
  return {
    facts: closeCase(facts, 'withdrawn', command.receivedAt),
    events: [{ kind: 'withdrawn', text: `${actorName(command)}撤回阅知：${textOf(command, 'reason')}` }],
    effects: [{ kind: 'silence' }],
  };
}
