import type { Procedure } from '../case/step.ts';
import { climbTask } from './task.climb.ts';
import { decideTask } from './task.decide.ts';
import { replannedTask } from './task.replan.ts';
import type { TaskFacts } from './task-facts.ts';

/** Task supervision 任务督办. */
export const taskProcedure: Procedure<TaskFacts> = { decide: decideTask, climb: climbTask, replanned: replannedTask };
