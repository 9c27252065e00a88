import type { Capacity } from '../case/capacity.ts';

/** Every act a person can do on an acknowledgement. */
export const ACKNOWLEDGEMENT_VERBS = ['sign', 'withdraw'] as const;
export type AcknowledgementVerb = (typeof ACKNOWLEDGEMENT_VERBS)[number];

export const ACKNOWLEDGEMENT_VERB_NAMES: Record<AcknowledgementVerb, string> = { sign: '签收', withdraw: '撤回' };

/** Who may do what, as long as nobody has signed: an acknowledgement is over with its first act. */
export const ACKNOWLEDGEMENT_VERB_CAPACITIES: Record<AcknowledgementVerb, readonly Capacity[]> = {
  sign: ['unit'],
  withdraw: ['office'],
};

export const isAcknowledgementVerb = (verb: string): verb is AcknowledgementVerb =>
  (ACKNOWLEDGEMENT_VERBS as readonly string[]).includes(verb);
