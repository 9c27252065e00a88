import { newFacts } from '../case/new-facts.ts';
import { notify } from '../case/notify.ts';
import type { OpenOrder } from '../case/open-order.ts';
import type { Step } from '../case/step.ts';
import { issuingBundle } from '../notification/bundle.ts';
import type { AcknowledgementFacts } from './acknowledgement-facts.ts';

/** The first step, and but for a signature the only one: the unit is told once, no clock runs, nobody asks again. */
export function openAcknowledgement(order: OpenOrder, at: string): Step<AcknowledgementFacts> {
  const more = order.noticeId === null ? {} : { bundle: issuingBundle(order.noticeId) };
  return {
    facts: { ...newFacts(order, at), state: 'issued', signedAt: null, signedBy: null },
    events: [{ kind: 'opened', text: '下发阅知' }],
    effects: [notify('issued', ['contact'], {}, more)],
  };
}
