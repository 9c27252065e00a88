import { startClock } from '../case/clocks.ts';
import type { Step } from '../case/step.ts';
import type { ExtensionDecider } from '../ladder/policy.ts';
import type { TaskFacts } from './task-facts.ts';
import { issuingBundle } from '../notification/bundle.ts';
import { notify } from './task-notify.ts';

/** The first step of a task: issued to its unit, receipt and due clock running, cooperating units copied in. */
export function openTask(order: {
  unitId: string;
  cooperatingUnitIds: readonly string[];
  dueOn: string | null;
  dueBasis: string;
  extensionsAllowed: number;
  /** The safety office unless the policy says otherwise. */
  extensionDecidedBy?: ExtensionDecider | undefined;
  /** The notice it is issued with; messages of one notice to one person are gathered where their words allow it. */
  noticeId?: string | null;
  at: string;
}): Step<TaskFacts> {
  const facts: TaskFacts = {
    state: 'issued',
    stateBeforeDisowned: null,
    unitId: order.unitId,
    cooperatingUnitIds: order.cooperatingUnitIds,
    dutyGeneration: 1,
    dueOn: order.dueOn,
    dueAt: null,
    dueRevision: 0,
    dueBasis: order.dueBasis,
    dueOnBeforePauses: null,
    pauses: [],
    dueChanges: [],
    clocks: {},
    rounds: {},
    letters: [],
    proposals: [],
    lateRungs: [],
    lastUrgedAt: null,
    openedAt: order.at,
    closedAt: null,
    signedAt: null,
    report: null,
    reports: 0,
    returns: 0,
    extension: null,
    extensionsGranted: 0,
    extensionsAllowed: order.extensionsAllowed,
    extensionDecidedBy: order.extensionDecidedBy ?? 'office',
    disownReason: null,
    closedLate: false,
  };
  const more = order.noticeId ? { bundle: issuingBundle(order.noticeId) } : {};
  const effects = [notify('issued', ['contact'], {}, more)];
  if (order.cooperatingUnitIds.length > 0) {
    effects.push(notify('copied_in', ['contact'], {}, { ...more, of: 'cooperating' }));
  }
  return {
    facts: startClock(startClock(facts, 'receipt', order.at), 'due', order.at),
    events: [{ kind: 'opened', text: '下发任务' }],
    effects,
  };
}
