import type { CaseWorkflowInput } from '../../libs/contracts/case.messages.ts';
import { CaseLoop } from '../ladder/case-loop.ts';

/**
 * Acknowledgement 阅知: the unit has read what the notice declares and signs for it, whenever it does; until then nothing waits but
 * the case itself, without any clock. The office may withdraw it. The rules are `libs/domain/acknowledgement`.
 */
export async function acknowledgementWorkflow(input: CaseWorkflowInput): Promise<void> {
  await new CaseLoop(input).run();
}
