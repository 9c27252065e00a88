import { bringInLine } from '../domain/ladder/bring-in-line.ts';
import { isCurrent } from '../domain/ladder/plan.ts';
import type { StepContext } from './step-context.ts';
import type { StepDraft } from './step-draft.ts';

const MIXED = 'mixed';

/** Brings the plan in line with the clocks: gives started clocks their rungs, silences those of stopped ones. */
export function replan(draft: StepDraft, context: StepContext): void {
  const { row } = draft;
  const inLine = bringInLine(row.facts, row.plan, context.policy, context.table, row.businessKey);
  row.facts = inLine.facts;
  for (const rung of inLine.dropped) {
    if (draft.rungsAdded.includes(rung)) continue;
    const running = row.facts.clocks[rung.clock]?.paused === false;
    draft.rungsRemoved.push({ key: rung.key, outcome: running ? 'superseded' : 'silenced' });
  }
  draft.rungsAdded = [...draft.rungsAdded.filter((rung) => isCurrent(rung.key, row.facts)), ...inLine.added];
  // The stamp says what the whole plan was made with; a plan of two tables is looked at again by the next replanning.
  if (draft.rungsAdded.length > 0 && row.calendarVersion !== context.table.version) row.calendarVersion = MIXED;
  row.plan = inLine.plan;
}
