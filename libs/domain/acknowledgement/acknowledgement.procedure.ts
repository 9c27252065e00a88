import { climbRung } from '../case/climb-rung.ts';
import { replannedStep } from '../case/replanned-step.ts';
import type { Procedure } from '../case/step.ts';
import type { AcknowledgementFacts } from './acknowledgement-facts.ts';
import { refusalOf } from './acknowledgement-may.ts';
import { ACKNOWLEDGEMENT_STATE_NAMES } from './acknowledgement-state.ts';
import { ACKNOWLEDGEMENT_VERB_NAMES, isAcknowledgementVerb } from './acknowledgement-verbs.ts';
import { decideAcknowledgement } from './acknowledgement.decide.ts';
import { openAcknowledgement } from './acknowledgement.open.ts';

/** Acknowledgement 阅知: what a notice declares is read and signed for, not chased (ADR 18). */
export const acknowledgementProcedure: Procedure<AcknowledgementFacts> = {
  open: (order, _policy, at) => openAcknowledgement(order, at),
  decide: decideAcknowledgement,
  climb: climbRung,
  replanned: replannedStep,
  words: () => ({}),
  refusalOf: (facts, verb, asker) => (isAcknowledgementVerb(verb) ? refusalOf(facts, verb, asker) : null),
  stateNames: ACKNOWLEDGEMENT_STATE_NAMES,
  verbNames: ACKNOWLEDGEMENT_VERB_NAMES,
};
