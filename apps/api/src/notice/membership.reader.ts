import { In, type EntityManager } from 'typeorm';
import type { MembershipProposal } from '../../../../libs/contracts/http/notice-amendment.ts';
import type { IssuedTask } from '../../../../libs/domain/notice-amendment/amendment-task.ts';
import {
  membershipChanges,
  type Group,
  type MembershipChange,
} from '../../../../libs/domain/notice-amendment/membership.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import { activeMembers, loadIssuedTasks } from './amendment-facts.ts';
import { loadDirectory } from './notice-units.ts';

/** Where the open tasks of an issued notice no longer fit their collectives; a draft has none. */
export async function readMembership(manager: EntityManager, notice: NoticeEntity): Promise<MembershipChange[]> {
  if (notice.issuedAt === null) return [];
  const tasks = await loadIssuedTasks(manager, notice);
  if (!tasks.some(({ units }) => units.some(({ collective }) => collective))) return [];
  const { groups } = await loadDirectory(manager);
  const byId = await loadGroups(manager, groups, notice.issuedAt);
  return membershipChanges(tasks, (spelling) => byId.get(groups.get(spelling) ?? ''));
}

/** Who was in each collective at an instant stands in the first change of it that the ledger has after that. */
async function loadGroups(
  manager: EntityManager,
  groups: ReadonlyMap<string, string>,
  issuedAt: Date,
): Promise<Map<string, Group>> {
  const today = await activeMembers(manager, [...groups.values()]);
  const entries: { body: string }[] = await manager.query(
    `select body from ledger_entry where stream_kind = 'system' and kind = 'unit.changed' and at > $1 order by seq desc`,
    [issuedAt],
  );
  const before = new Map<string, readonly string[]>();
  // The earliest is read last and stands.
  for (const { body } of entries) {
    const { unitId, before: old } = JSON.parse(body) as { unitId: string; before: { memberIds: readonly string[] } };
    before.set(unitId, old.memberIds);
  }
  return new Map(
    [...groups].map(([name, id]) => {
      const members = today.get(id) ?? [];
      return [id, { name, atIssue: before.get(id) ?? members, today: members }];
    }),
  );
}

/** The proposals with the names a person reads. */
export async function membershipViews(manager: EntityManager, notice: NoticeEntity): Promise<MembershipProposal[]> {
  const changes = await readMembership(manager, notice);
  if (changes.length === 0) return [];
  const tasks = new Map<string, IssuedTask>((await loadIssuedTasks(manager, notice)).map((task) => [task.id, task]));
  const units = await manager.findBy(UnitEntity, { id: In(changes.map(({ unitId }) => unitId)) });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return changes.flatMap((change): MembershipProposal[] => {
    const task = tasks.get(change.taskId);
    const mention = task?.units.find(({ id }) => id === change.mentionId);
    if (task === undefined || mention === undefined) return [];
    const { ref, title } = task;
    return [{ ...change, ref, title, collective: mention.name, unitName: names.get(change.unitId) ?? '' }];
  });
}
