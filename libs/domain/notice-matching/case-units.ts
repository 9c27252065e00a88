import type { IssueTask, IssueTaskUnit } from './issue-task.ts';

/** Units that answer with a case of their own, and units that are copied into each of these cases. */
export interface CaseUnits {
  readonly responsible: readonly string[];
  readonly cooperating: readonly string[];
}

type Mentions = readonly Pick<IssueTaskUnit, 'role'>[];

/**
 * A collective stands for its named units in its role; whoever is responsible is not also copied in. Who acts on a duty beside units
 * that answer for it has no case of his own: he is copied in and may record what he does.
 */
export function caseUnitsOf({ kind, units }: Pick<IssueTask, 'kind' | 'units'>): CaseUnits {
  const responsible = new Set<string>();
  const cooperating = new Set<string>();
  const actsBeside = kind === 'duty' && hasAnswering(units);
  for (const unit of units) {
    const isCopied = unit.role === 'cooperating' || (actsBeside && unit.role === 'actor');
    for (const id of unitIdsOf(unit)) (isCopied ? cooperating : responsible).add(id);
  }
  return { responsible: [...responsible], cooperating: [...cooperating].filter((id) => !responsible.has(id)) };
}

/** The units of the tree that a mention stands for. */
export function unitIdsOf(unit: IssueTaskUnit): readonly string[] {
  if (unit.collective) return unit.memberIds;
  return unit.unitId === null ? [] : [unit.unitId];
}

/** Whether a mention names who has to act on a duty in words alone, beside units that answer for it: it needs no unit of the tree. */
export const isActorInWords = (
  { kind, units, duty }: Pick<IssueTask, 'kind' | 'units' | 'duty'>,
  unit: IssueTaskUnit,
): boolean =>
  kind === 'duty' &&
  duty?.actor !== null &&
  unit.role === 'actor' &&
  !unit.collective &&
  unit.unitId === null &&
  hasAnswering(units);

const hasAnswering = (units: Mentions): boolean => units.some(({ role }) => role === 'lead' || role === 'responsible');
