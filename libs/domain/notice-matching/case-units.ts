import type { IssueTaskUnit } from './issue-task.ts';

/** Units that answer with a case of their own, and units that are copied into each of these cases. */
export interface CaseUnits {
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
}

/** A collective stands for its named units in its role; whoever is responsible is not also copied in. */
export function caseUnitsOf(units: readonly IssueTaskUnit[]): CaseUnits {
  const responsible = new Set<string>();
  const cooperating = new Set<string>();
  for (const unit of units) {
    const ids = unitIdsOf(unit);
    for (const id of ids) (unit.role === 'cooperating' ? cooperating : responsible).add(id);
  }
  return { responsible: [...responsible], cooperating: [...cooperating].filter((id) => !responsible.has(id)) };
}

/** The units of the tree that a mention stands for. */
export function unitIdsOf(unit: IssueTaskUnit): readonly string[] {
  if (unit.collective) return unit.memberIds;
  return unit.unitId === null ? [] : [unit.unitId];
}
