import type { Asker } from '../case/asker.ts';
import type { Refused } from '../case/step.ts';
import type { AcknowledgementFacts } from './acknowledgement-facts.ts';
import { ACKNOWLEDGEMENT_STATE_NAMES } from './acknowledgement-state.ts';
import {
  ACKNOWLEDGEMENT_VERB_CAPACITIES,
  ACKNOWLEDGEMENT_VERB_NAMES,
  type AcknowledgementVerb,
} from './acknowledgement-verbs.ts';

/**
 * Why an act may not be done now; null when it may. Refuses `verb_not_yours` and `verb_not_now`. What is offered and what is accepted
 * are both decided here.
 */
export function refusalOf(
  { state }: AcknowledgementFacts,
  verb: AcknowledgementVerb,
  { capacity }: Asker,
): Refused | null {
  const name = ACKNOWLEDGEMENT_VERB_NAMES[verb];
  if (!ACKNOWLEDGEMENT_VERB_CAPACITIES[verb].includes(capacity)) {
    return { code: 'verb_not_yours', detail: `您的身份不能对这件阅知“${name}”，请由相应单位或人员办理。` };
  }
  if (state === 'issued') return null;
  const now = ACKNOWLEDGEMENT_STATE_NAMES[state];
  return { code: 'verb_not_now', detail: `这件阅知现为“${now}”，不能再“${name}”，请刷新后按现状态办理。` };
}
