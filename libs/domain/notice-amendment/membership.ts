import type { IssuedTask } from './amendment-task.ts';
import { answeringUnits } from './chosen-unit.ts';

/** A collective of the unit tree: its members when the notice was issued, and those of today that are in use. */
export interface Group {
  readonly name: string;
  readonly atIssue: readonly string[];
  readonly today: readonly string[];
}

/** A unit that has joined or left a collective since a task was issued for it. */
export interface MembershipChange {
  readonly kind: 'joined' | 'left';
  readonly taskId: string;
  /** The mention of the collective in the task. */
  readonly mentionId: string;
  readonly unitId: string;
  /** The open case of a unit that left. */
  readonly caseId: string | null;
}

/**
 * Where open tasks no longer fit the collective they were issued for; a person decides. Whom an officer left out or added when it was
 * issued stays so; cooperating collectives have no cases of their own.
 */
export function membershipChanges(
  tasks: readonly IssuedTask[],
  groupOf: (spelling: string) => Group | undefined,
): MembershipChange[] {
  return tasks.filter(isOpen).flatMap((task) =>
    task.units.flatMap((mention): MembershipChange[] => {
      const group = mention.collective && mention.role !== 'cooperating' ? groupOf(mention.name) : undefined;
      if (group === undefined) return [];
      const others = task.units.filter((one) => one !== mention);
      const answering = [...answeringUnits(task.kind, task.units), ...openUnits(task)];
      const elsewhere = answeringUnits(task.kind, others);
      const at = { taskId: task.id, mentionId: mention.id };
      const joined = group.today.filter((unitId) => !group.atIssue.includes(unitId) && !answering.includes(unitId));
      const left = mention.memberIds.filter(
        (unitId) => group.atIssue.includes(unitId) && !group.today.includes(unitId) && !elsewhere.includes(unitId),
      );
      return [
        ...joined.map((unitId) => ({ kind: 'joined' as const, ...at, unitId, caseId: null })),
        ...left.flatMap((unitId): MembershipChange[] => {
          const held = task.cases.find((one) => one.isOpen && one.unitId === unitId);
          return held === undefined ? [] : [{ kind: 'left', ...at, unitId, caseId: held.id }];
        }),
      ];
    }),
  );
}

const isOpen = (task: IssuedTask): boolean => task.status === 'confirmed' && openUnits(task).length > 0;
const openUnits = ({ cases }: IssuedTask): string[] => cases.filter((one) => one.isOpen).map(({ unitId }) => unitId);
