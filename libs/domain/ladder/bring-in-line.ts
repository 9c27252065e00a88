import type { DayTable } from '../calendar/day-table.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import { isCurrent, planClocks } from './plan.ts';
import type { Policy } from './policy.ts';
import type { PlannedRung } from './rung.ts';

export interface InLine<F extends CaseFacts> {
  facts: F;
  /** Every rung still to come, in the order they will be climbed. */
  plan: PlannedRung[];
  /** Rungs that were not planned before. */
  added: readonly PlannedRung[];
  /** Rungs that belong to the plan no longer: their clock stopped or was started anew. */
  dropped: readonly PlannedRung[];
}

/** Brings a plan in line with the clocks: started clocks get their rungs, those of stopped ones fall out. */
export function bringInLine<F extends CaseFacts>(
  facts: F,
  plan: readonly PlannedRung[],
  policy: Policy,
  table: DayTable,
  businessKey: string,
): InLine<F> {
  const planned = planClocks(facts, policy, table, businessKey);
  const added = planned.added.filter((rung) => !plan.some((known) => known.key === rung.key));
  const kept = plan.filter((rung) => isCurrent(rung.key, planned.facts));
  return {
    facts: planned.facts,
    plan: [...kept, ...added].sort(byInstant),
    added,
    dropped: plan.filter((rung) => !kept.includes(rung)),
  };
}

/** Earliest first; rungs of one instant in the order of their keys, so that every process climbs them alike. */
function byInstant(a: PlannedRung, b: PlannedRung): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
