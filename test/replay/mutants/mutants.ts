import { ACKNOWLEDGEMENT } from './acknowledgement.ts';
import { DUTY } from './duty.ts';
import { LADDER } from './ladder.ts';
import type { Mutant } from './mutant.ts';
import { RUNG_STEPS, STEPS } from './steps.ts';
import { TASK } from './task.ts';

/** A fault, and one type of workflow whose recorded histories must refuse it. */
export interface Suspicion {
  mutant: Mutant;
  workflow: string;
}

const of = (workflow: string, mutants: readonly Mutant[]): Suspicion[] =>
  mutants.map((mutant) => ({ mutant, workflow }));

/** Every fault with each workflow that shows it. */
export const SUSPICIONS: readonly Suspicion[] = [
  ...of('taskWorkflow', [...STEPS, ...RUNG_STEPS, ...LADDER, ...TASK]),
  ...of('dutyWorkflow', [...STEPS, ...RUNG_STEPS, ...LADDER, ...DUTY]),
  ...of('acknowledgementWorkflow', [...STEPS, ...ACKNOWLEDGEMENT]),
];
