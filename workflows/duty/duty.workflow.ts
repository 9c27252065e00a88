import type { CaseWorkflowInput } from '../../libs/contracts/case.messages.ts';
import type { CaseFacts } from '../../libs/domain/case/case-facts.ts';
import type { DutyFacts } from '../../libs/domain/duty/duty-facts.ts';
import { CaseLoop } from '../ladder/case-loop.ts';

/**
 * Periodic duty 周期性职责: so many acts in every month, quarter, half-year or year. Each act counts for the window its day lies in; the
 * unit is warned when the days left make the rest hard; the window's figure is locked, what is missing climbs the ladder, and the next
 * window opens by itself. Each window is a run of its own. The rules are `libs/domain/duty`.
 */
export async function dutyWorkflow(input: CaseWorkflowInput): Promise<void> {
  await new CaseLoop(input, windowsOf).run();
}

const windowsOf = (facts: CaseFacts): number => (facts as DutyFacts).periods.length;
