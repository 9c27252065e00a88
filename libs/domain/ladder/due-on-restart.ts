import type { DayTable } from '../calendar/day-table.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import { startClock } from '../case/clocks.ts';
import { dueText } from '../wording/due-text.ts';
import { planClocks } from './plan.ts';
import type { Policy } from './policy.ts';

/** What becomes of the due date when the duty goes back to a unit: returned, kept, reassigned. */
export interface DueOnRestart {
  /** The policy counts its term anew; otherwise the stated or extended date stands. */
  moves: boolean;
  /** The date as people read it, had it happened at the instant asked for. */
  text: string;
}

/** The same plan that recording would make at this instant; null when the case has ended. */
export function dueOnRestart(facts: CaseFacts, policy: Policy, table: DayTable, at: string): DueOnRestart | null {
  if (facts.closedAt !== null) return null;
  const { facts: planned } = planClocks(startClock(facts, 'due', at), policy, table, '');
  return { moves: planned.dueAt !== facts.dueAt, text: dueText(planned, policy.dayEndsAt) };
}
