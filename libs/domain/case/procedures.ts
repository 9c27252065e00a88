import { taskProcedure } from '../task/task.procedure.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseKind } from './case-kind.ts';
import type { Procedure } from './step.ts';

const PROCEDURES: Record<CaseKind, Procedure<never>> = { task: taskProcedure as Procedure<never> };

/** The rules of a case's kind. The facts of a case always come from the same procedure's steps. */
export function procedureOf(kind: CaseKind): Procedure<CaseFacts> {
  return PROCEDURES[kind] as unknown as Procedure<CaseFacts>;
}
