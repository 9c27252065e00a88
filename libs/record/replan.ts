import { isCurrent, planClocks } from '../domain/ladder/plan.ts';
import type { StepContext } from './step-context.ts';
import type { StepDraft } from './step-draft.ts';

const MIXED = 'mixed';

/** Brings the plan in line with the clocks: gives started clocks their rungs, silences those of stopped ones. */
export function replan(draft: StepDraft, context: StepContext): void {
  const { row } = draft;
  const planned = planClocks(row.facts, context.policy, context.table, row.businessKey);
  row.facts = planned.facts;
  const added = planned.added.filter((rung) => !row.plan.some((known) => known.key === rung.key));
  const kept = row.plan.filter((rung) => isCurrent(rung.key, row.facts));
  for (const rung of row.plan) {
    if (kept.includes(rung) || draft.rungsAdded.includes(rung)) continue;
    const running = row.facts.clocks[rung.clock]?.paused === false;
    draft.rungsRemoved.push({ key: rung.key, outcome: running ? 'superseded' : 'silenced' });
  }
  draft.rungsAdded = [...draft.rungsAdded.filter((rung) => isCurrent(rung.key, row.facts)), ...added];
  // The stamp says what the whole plan was made with; a plan of two tables is looked at again by the next replanning.
  if (draft.rungsAdded.length > 0 && row.calendarVersion !== context.table.version) row.calendarVersion = MIXED;
  row.plan = [...kept, ...added].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.key < b.key ? -1 : 1));
}
