import type { IssuedTask } from './amendment-task.ts';
import { answeringUnits, asMention, type ChosenUnit } from './chosen-unit.ts';
import type { NoticeChange, UnitAdded } from './notice-change.ts';
import { unitIdsFor } from './obstacles.ts';

export interface UnitsAfter {
  readonly added: readonly ChosenUnit[];
  readonly removedMentionIds: readonly string[];
  /** Units that answered and answer no longer. */
  readonly leaving: ReadonlySet<string>;
  /** Units that answer and did not before; one whose role alone changes is none of them. */
  readonly joining: readonly string[];
}

/** Who answers for an issued task once the followed changes hold. */
export function unitsAfter(task: IssuedTask, followed: readonly NoticeChange[]): UnitsAfter {
  const added = followed
    .filter((change): change is UnitAdded => change.kind === 'unit_added')
    .map(({ unit, decision }) => ({ ...unit, unitIds: unitIdsFor(unit, decision?.units ?? {}) }));
  const removedMentionIds = followed.flatMap((change) => (change.kind === 'unit_removed' ? change.mentionId : []));
  const kept = task.units.filter(({ id }) => !removedMentionIds.includes(id));
  const before = answeringUnits(task.kind, task.units);
  const after = answeringUnits(task.kind, [...kept, ...added.map(asMention)]);
  return {
    added,
    removedMentionIds,
    leaving: new Set(before.filter((unitId) => !after.includes(unitId))),
    joining: after.filter((unitId) => !before.includes(unitId)),
  };
}
