import { replannedStep } from '../case/replanned-step.ts';
import type { Procedure } from '../case/step.ts';
import { climbDuty } from './duty.climb.ts';
import { decideDuty } from './duty.decide.ts';
import type { DutyFacts } from './duty-facts.ts';
import { refusalOf } from './duty-may.ts';
import { openDuty } from './duty.open.ts';
import { DUTY_STATE_NAMES } from './duty-state.ts';
import { DUTY_VERB_NAMES, isDutyVerb } from './duty-verbs.ts';
import { dutyWords } from './duty-words.ts';

/** Periodic duty 周期性职责. */
export const dutyProcedure: Procedure<DutyFacts> = {
  open: (order, _policy, at) => openDuty(order, at),
  decide: decideDuty,
  climb: climbDuty,
  replanned: replannedStep,
  words: dutyWords,
  refusalOf: (facts, verb, asker) => (isDutyVerb(verb) ? refusalOf(facts, verb, asker) : null),
  stateNames: DUTY_STATE_NAMES,
  verbNames: DUTY_VERB_NAMES,
};
