import { acknowledgementProcedure } from '../acknowledgement/acknowledgement.procedure.ts';
import { dutyProcedure } from '../duty/duty.procedure.ts';
import { taskProcedure } from '../task/task.procedure.ts';
import type { Capacity } from './capacity.ts';
import type { CaseFacts } from './case-facts.ts';
import { CASE_KINDS, type CaseKind } from './case-kind.ts';
import type { Procedure } from './step.ts';

const PROCEDURES: Record<CaseKind, Procedure<never>> = {
  task: taskProcedure as Procedure<never>,
  duty: dutyProcedure as Procedure<never>,
  acknowledgement: acknowledgementProcedure as Procedure<never>,
};

/** The rules of a case's kind. The facts of a case always come from the same procedure's steps. */
export function procedureOf(kind: CaseKind): Procedure<CaseFacts> {
  return PROCEDURES[kind] as unknown as Procedure<CaseFacts>;
}

/** The acts this capacity may do at an instant (UTC), in the order people see them. */
export function verbsFor(kind: CaseKind, facts: CaseFacts, capacity: Capacity, at: string): string[] {
  const procedure = procedureOf(kind);
  const asker = { capacity, dutyGeneration: facts.dutyGeneration, at };
  return Object.keys(procedure.verbNames).filter((verb) => procedure.refusalOf(facts, verb, asker) === null);
}

/** The Chinese name of a stored command's verb; a verb nobody knows any more stands as it is. */
export const verbNameOf = (kind: CaseKind, verb: string): string => procedureOf(kind).verbNames[verb] ?? verb;

/** The Chinese name of a stored state, of whatever procedure. */
export const stateNameOf = (kind: CaseKind, state: string): string => procedureOf(kind).stateNames[state] ?? state;

/** Every act of any procedure, with its name. */
export const ALL_VERB_NAMES: Readonly<Record<string, string>> = Object.assign(
  {},
  ...CASE_KINDS.map((kind) => procedureOf(kind).verbNames),
) as Record<string, string>;
