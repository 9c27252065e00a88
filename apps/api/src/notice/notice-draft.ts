import type { EntityManager } from 'typeorm';
import type { IssueTask } from '../../../../libs/domain/notice-matching/issue-task.ts';
import type { ProposedDuty } from '../../../../libs/domain/notice-matching/proposed-duty.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { NoticeTaskUnitEntity } from '../../../../libs/persistence/entities/notice-task-unit.entity.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';

/** A task with its units in printed order. */
export interface DraftTask {
  row: NoticeTaskEntity;
  units: NoticeTaskUnitEntity[];
}

/** The notice, or a refusal (`notice_not_found`). */
export async function findNotice(manager: EntityManager, id: string): Promise<NoticeEntity> {
  const notice = await manager.findOneBy(NoticeEntity, { id });
  if (notice === null) throw notFound();
  return notice;
}

/** The notice with its row locked until the transaction ends; everything that edits or issues goes through here. */
export async function lockNotice(manager: EntityManager, id: string): Promise<NoticeEntity> {
  const notice = await manager.findOne(NoticeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (notice === null) throw notFound();
  return notice;
}

/** Refuses an edit of an issued notice (`notice_issued`) and one made over somebody else's (`notice_changed`). */
export function assertEditable(notice: NoticeEntity, revision: number | undefined): void {
  if (notice.status === 'issued') {
    throw new Refusal(
      'conflict',
      'notice_issued',
      '文件已经下发，条款和责任单位不能直接再改；文件有更正的请上传更正稿，其他请到任务督办中办理。',
    );
  }
  if (revision !== undefined && notice.revision !== revision) {
    throw new Refusal('conflict', 'notice_changed', '这份文件刚被别人改过，您的修改没有保存；请刷新后重做。');
  }
}

export async function loadTasks(manager: EntityManager, noticeId: string): Promise<DraftTask[]> {
  const rows = await manager.find(NoticeTaskEntity, { where: { noticeId }, order: { seq: 'ASC' } });
  const units = await manager
    .createQueryBuilder(NoticeTaskUnitEntity, 'u')
    .innerJoin(NoticeTaskEntity, 't', 't.id = u.noticeTaskId')
    .where('t.noticeId = :noticeId', { noticeId })
    .orderBy('u.seq')
    .getMany();
  const tasks = new Map(rows.map((row) => [row.id, { row, units: [] as NoticeTaskUnitEntity[] }]));
  for (const unit of units) tasks.get(unit.noticeTaskId)?.units.push(unit);
  return [...tasks.values()];
}

/** The named tasks of the notice, or a refusal (`notice_task_not_found`). */
export function pickTasks(tasks: readonly DraftTask[], ids: readonly string[]): DraftTask[] {
  const byId = new Map(tasks.map((task) => [task.row.id, task]));
  return [...new Set(ids)].map((id) => {
    const task = byId.get(id);
    if (task === undefined) {
      throw new Refusal('not_found', 'notice_task_not_found', '文件中没有这一项任务，请刷新后重试。', [
        { path: 'taskIds', value: id, message: '没有这一项任务' },
      ]);
    }
    return task;
  });
}

/** The task as the rules see it, with what its clause proposes where that matters; units that have been retired since count as not matched. */
export function issueTaskOf(
  { row, units }: DraftTask,
  active: ReadonlyMap<string, string>,
  proposed: ProposedDuty | null = null,
): IssueTask {
  return {
    id: row.id,
    ref: row.ref,
    title: row.title,
    kind: row.kind,
    status: row.status,
    dueOn: row.dueOn,
    duty: row.duty,
    proposedDuty: proposed,
    units: units.map((unit) => ({
      name: unit.name,
      role: unit.role,
      collective: unit.collective,
      unitId: unit.unitId !== null && active.has(unit.unitId) ? unit.unitId : null,
      memberIds: unit.memberIds.filter((id) => active.has(id)),
    })),
  };
}

const notFound = (): Refusal =>
  new Refusal('not_found', 'notice_not_found', '没有这份文件，可能地址有误；请从文件列表重新打开。');
