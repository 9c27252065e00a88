import type { CaseKind } from '../domain/case/case-kind.ts';

/** The queue case workflows and their recording activities run on. */
export const CASE_QUEUE = 'duban-case';

/** Workflow ids are business ids, so that starting twice is harmless: `<kind>:<caseId>`. */
export const workflowIdOf = (kind: CaseKind, caseId: string): string => `${kind}:${caseId}`;

/** The workflow type of each procedure. */
export const WORKFLOW_TYPES: Record<CaseKind, string> = {
  task: 'taskWorkflow',
  duty: 'dutyWorkflow',
  acknowledgement: 'acknowledgementWorkflow',
};
