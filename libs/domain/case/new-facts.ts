import type { CaseFacts } from './case-facts.ts';
import type { OpenOrder } from './open-order.ts';

/** What every case begins with; no clock runs yet. */
export function newFacts(order: OpenOrder, at: string): Omit<CaseFacts, 'state'> {
  return {
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
    openedAt: at,
    closedAt: null,
  };
}
