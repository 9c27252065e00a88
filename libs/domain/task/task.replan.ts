import { replannedStep } from '../case/replanned-step.ts';
import type { Replanning, Step } from '../case/step.ts';
import type { Policy } from '../ladder/policy.ts';
import type { Replanned } from '../ladder/replan-clocks.ts';
import type { TaskFacts } from './task-facts.ts';

/** What a new plan says, and what amended rules change beside the dates. */
export function replannedTask(plan: Replanned<TaskFacts>, why: Replanning): Step<TaskFacts> {
  const step = replannedStep(plan, why);
  return { ...step, facts: held(step.facts, why.amended) };
}

/** What the policy says about extensions is kept in the facts; an amendment changes it there. */
function held(facts: TaskFacts, amended: Policy | null): TaskFacts {
  if (amended === null) return facts;
  const { maximum, decidedBy = 'office' } = amended.extension;
  return { ...facts, extensionsAllowed: maximum, extensionDecidedBy: decidedBy };
}
