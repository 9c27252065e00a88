import type { CaseWorkflowInput } from '../../libs/contracts/case.messages.ts';
import { CaseLoop } from '../ladder/case-loop.ts';

/**
 * Task supervision 任务督办: the unit signs for the order, works, reports; the office reviews and closes or returns. While
 * nobody answers, the ladder climbs: reminders, urging letter, supervision letter, the leader in charge, an interview
 * proposed. The rules of each act and rung are `libs/domain/task`, the terms are the policy stamped on the case.
 */
export async function taskWorkflow(input: CaseWorkflowInput): Promise<void> {
  await new CaseLoop(input).run();
}
