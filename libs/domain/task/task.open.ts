import { startClock } from '../case/clocks.ts';
import { newFacts } from '../case/new-facts.ts';
import { notify } from '../case/notify.ts';
import type { OpenOrder } from '../case/open-order.ts';
import type { Step } from '../case/step.ts';
import type { ExtensionRule } from '../ladder/policy.ts';
import { issuingBundle } from '../notification/bundle.ts';
import type { TaskFacts } from './task-facts.ts';

/** The first step of a task: issued to its unit, receipt and due clock running, cooperating units copied in. */
export function openTask(order: OpenOrder, { maximum, decidedBy }: ExtensionRule, at: string): Step<TaskFacts> {
  const facts: TaskFacts = {
    ...newFacts(order, at),
    state: 'issued',
    stateBeforeDisowned: null,
    signedAt: null,
    report: null,
    reports: 0,
    returns: 0,
    extension: null,
    extensionsGranted: 0,
    extensionsAllowed: maximum,
    extensionDecidedBy: decidedBy ?? 'office',
    disownReason: null,
    closedLate: false,
  };
  const more = order.noticeId ? { bundle: issuingBundle(order.noticeId) } : {};
  const effects = [notify('issued', ['contact'], {}, more)];
  if (order.cooperatingUnitIds.length > 0) {
    effects.push(notify('copied_in', ['contact'], {}, { ...more, of: 'cooperating' }));
  }
  return {
    facts: startClock(startClock(facts, 'receipt', at), 'due', at),
    events: [{ kind: 'opened', text: '下发任务' }],
    effects,
  };
}
