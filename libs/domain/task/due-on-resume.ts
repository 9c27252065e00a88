import type { DayTable } from '../calendar/day-table.ts';
import { dateOf } from '../calendar/office-day.ts';
import { planClocks } from '../ladder/plan.ts';
import type { Policy } from '../ladder/policy.ts';
import { dueText } from '../wording/due-text.ts';
import { openPause, runningAgain } from './pause-acts.ts';
import type { TaskFacts } from './task-facts.ts';

/** The due date as people read it if the term that stands still ran again from this instant; null while none stands. */
export function dueOnResume(facts: TaskFacts, policy: Policy, table: DayTable, at: string): string | null {
  if (facts.closedAt !== null || openPause(facts) === undefined) return null;
  return dueText(planClocks(runningAgain(facts, dateOf(at), at), policy, table, '').facts, policy.dayEndsAt);
}
