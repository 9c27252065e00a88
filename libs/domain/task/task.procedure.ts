import { climbRung } from '../case/climb-rung.ts';
import type { Procedure } from '../case/step.ts';
import { decideTask } from './task.decide.ts';
import type { TaskFacts } from './task-facts.ts';
import { refusalOf } from './task-may.ts';
import { openTask } from './task.open.ts';
import { replannedTask } from './task.replan.ts';
import { TASK_STATE_NAMES } from './task-state.ts';
import { isTaskVerb, TASK_VERB_NAMES } from './task-verbs.ts';

/** Task supervision 任务督办. */
export const taskProcedure: Procedure<TaskFacts> = {
  open: (order, { extension }, at) => openTask(order, extension, at),
  decide: decideTask,
  climb: climbRung,
  replanned: replannedTask,
  words: () => ({}),
  refusalOf: (facts, verb, asker) => (isTaskVerb(verb) ? refusalOf(facts, verb, asker) : null),
  stateNames: TASK_STATE_NAMES,
  verbNames: TASK_VERB_NAMES,
};
