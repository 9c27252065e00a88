import { In, IsNull, type EntityManager } from 'typeorm';
import type { NoticeReading } from '../../../../libs/contracts/http/notice.ts';
import type { CorrectedTask, IssuedTask, TaskCase } from '../../../../libs/domain/notice-amendment/amendment-task.ts';
import type { NoticeTaskKind } from '../../../../libs/domain/notice/notice-status.ts';
import type { NoticeTask } from '../../../../libs/domain/notice/notice.ts';
import { kindOfTimes } from '../../../../libs/domain/notice/task-kind.ts';
import { UnitMemberEntity } from '../../../../libs/persistence/entities/unit-member.entity.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { loadTasks, type DraftTask } from './notice-draft.ts';
import { loadDirectory } from './notice-units.ts';

/** The tasks of an issued notice with their cases, as they stand now. */
export async function loadIssuedTasks(
  manager: EntityManager,
  notice: Pick<NoticeEntity, 'id' | 'issuedAt'>,
): Promise<IssuedTask[]> {
  const rows: (TaskCase & { taskId: string })[] = await manager.query(
    `select id, number, kind, unit_id as "unitId", closed_at is null as "isOpen", notice_task_id as "taskId"
     from case_file where notice_id = $1 order by number`,
    [notice.id],
  );
  const cases = new Map<string, TaskCase[]>();
  for (const { taskId, ...one } of rows) cases.set(taskId, [...(cases.get(taskId) ?? []), one]);
  const tasks = await loadTasks(manager, notice.id);
  return tasks.map((task) => issuedTask(task, cases.get(task.row.id) ?? [], notice.issuedAt));
}

function issuedTask({ row, units }: DraftTask, cases: TaskCase[], issuedAt: Date | null): IssuedTask {
  const { id, ref, title, sourceText, kind, status, dueOn, duty, decidedAt } = row;
  return {
    id,
    ref,
    title,
    sourceText,
    kind,
    readAs: readAs(row),
    status,
    isStruck: status === 'excluded' && decidedAt !== null && issuedAt !== null && decidedAt > issuedAt,
    dueOn,
    duty,
    deadlines: (row.reading as NoticeReading).deadlines,
    units: units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      role: unit.role,
      collective: unit.collective,
      unitId: unit.unitId,
      memberIds: unit.memberIds,
      isPrinted: unit.startOffset !== null,
    })),
    cases,
  };
}

/** In notices imported before the kind was kept, times tell a task from a duty, and a declaration is taken as read. */
function readAs({ kind, reading }: DraftTask['row']): NoticeTaskKind {
  const read = reading as NoticeReading;
  return read.kind ?? (kind === 'declaration' ? kind : kindOfTimes(read));
}

/** The tasks of a corrected document; units are taken where name or alias is exact, as at import. */
export async function correctedTasks(manager: EntityManager, tasks: readonly NoticeTask[]): Promise<CorrectedTask[]> {
  const { units, groups } = await loadDirectory(manager);
  const members = await activeMembers(manager, [...groups.values()]);
  return tasks.map(({ ref, title, sourceText, kind, deadlines, cadences, quotas, units: mentions }) => ({
    ref,
    title,
    sourceText,
    kind,
    deadlines,
    cadences,
    quotas,
    units: mentions.map(({ name, role, collective: isCollective }) => {
      const groupId = groups.get(name);
      const collective = isCollective || groupId !== undefined;
      const unitId = collective ? null : (units.exact(name)?.unitId ?? null);
      return { name, role, collective, unitId, memberIds: members.get(groupId ?? '') ?? [] };
    }),
  }));
}

/** Who belongs to each collective today, without retired units. */
export async function activeMembers(
  manager: EntityManager,
  groupIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await manager.findBy(UnitMemberEntity, { groupId: In([...groupIds]) });
  const ids = rows.map(({ memberId }) => memberId);
  const units = await manager.find(UnitEntity, { where: { id: In(ids), retiredAt: IsNull() }, select: { id: true } });
  const active = new Set(units.map(({ id }) => id));
  const members = new Map<string, string[]>();
  for (const { groupId, memberId } of rows) {
    if (active.has(memberId)) members.set(groupId, [...(members.get(groupId) ?? []), memberId]);
  }
  return members;
}
