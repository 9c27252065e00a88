import type { NoticeTaskKind } from '../notice/notice-status.ts';
import { caseUnitsOf, type CaseUnits } from '../notice-matching/case-units.ts';
import type { IssueTaskUnit } from '../notice-matching/issue-task.ts';
import type { CorrectedUnit } from './amendment-task.ts';

/** A unit of the corrected document with the units of the tree it stands for. */
export interface ChosenUnit extends CorrectedUnit {
  readonly unitIds: readonly string[];
}

/** The unit as a task keeps it: one unit, or the named units of a collective. */
export const asMention = ({ unitIds, ...unit }: ChosenUnit): CorrectedUnit => ({
  ...unit,
  unitId: unit.collective ? null : (unitIds[0] ?? null),
  memberIds: unit.collective ? unitIds : [],
});

/** Who answers for a task with a case each, and who is copied in. Declarations are acknowledged, which no correction follows. */
export const taskUnits = (kind: NoticeTaskKind, units: readonly IssueTaskUnit[]): CaseUnits =>
  kind === 'declaration' ? { responsible: [], cooperating: [] } : caseUnitsOf({ kind, units });

export const answeringUnits = (kind: NoticeTaskKind, units: readonly IssueTaskUnit[]): readonly string[] =>
  taskUnits(kind, units).responsible;
