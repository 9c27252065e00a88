import type { Step } from '../domain/case/step.ts';
import { stepDigest } from '../domain/case/step-digest.ts';
import type { RecordRequest } from './case.messages.ts';

/** The fingerprint a workflow computes before it asks, and the recording function after it was asked. */
export function digestOf(request: RecordRequest): string {
  if (request.kind === 'rung')
    return stepDigest(request.key, { outcome: request.climb.outcome, step: contentOf(request.climb.step) });
  const { decision } = request;
  return stepDigest(request.key, 'refused' in decision ? decision : contentOf(decision.step));
}

const contentOf = (step: Step): unknown => ({ state: step.facts.state, events: step.events, effects: step.effects });
