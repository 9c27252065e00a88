import type { IssuedTask } from './amendment-task.ts';
import { asMention, taskUnits, type ChosenUnit } from './chosen-unit.ts';
import type { NoticeChange, UnitAdded } from './notice-change.ts';
import { unitIdsFor } from './obstacles.ts';

export interface UnitsAfter {
  readonly added: readonly ChosenUnit[];
  readonly removedMentionIds: readonly string[];
  /** Units that answered and answer no longer. */
  readonly leaving: ReadonlySet<string>;
  /** Units that answer and did not before; one whose role alone changes is none of them. */
  readonly joining: readonly string[];
  /** Units that are copied in from now on, and those that are so no longer. */
  readonly copied: readonly string[];
  readonly released: readonly string[];
}

/** Who answers for an issued task once the followed changes hold. */
export function unitsAfter(task: IssuedTask, followed: readonly NoticeChange[]): UnitsAfter {
  const added = followed
    .filter((change): change is UnitAdded => change.kind === 'unit_added')
    .map(({ unit, decision }) => ({ ...unit, unitIds: unitIdsFor(unit, decision?.units ?? {}) }));
  const removedMentionIds = followed.flatMap((change) => (change.kind === 'unit_removed' ? change.mentionId : []));
  const kept = task.units.filter(({ id }) => !removedMentionIds.includes(id));
  const before = taskUnits(task.kind, task.units);
  const after = taskUnits(task.kind, [...kept, ...added.map(asMention)]);
  return {
    added,
    removedMentionIds,
    leaving: new Set(missing(before.responsible, after.responsible)),
    joining: missing(after.responsible, before.responsible),
    copied: missing(after.cooperating, before.cooperating),
    released: missing(before.cooperating, after.cooperating),
  };
}

const missing = (units: readonly string[], others: readonly string[]): string[] =>
  units.filter((unitId) => !others.includes(unitId));
