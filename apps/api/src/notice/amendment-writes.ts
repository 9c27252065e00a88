import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type {
  AmendmentPlan,
  CorrectedTimes,
  NewTask,
  RuleAfter,
  TaskAfter,
} from '../../../../libs/domain/notice-amendment/amendment-plan.ts';
import { asMention, type ChosenUnit } from '../../../../libs/domain/notice-amendment/chosen-unit.ts';
import type { NoticeChange } from '../../../../libs/domain/notice-amendment/notice-change.ts';
import { NoticeTaskUnitEntity } from '../../../../libs/persistence/entities/notice-task-unit.entity.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import type { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

/** Who applies an amendment, when. */
export interface Applying {
  manager: EntityManager;
  notice: NoticeEntity;
  amendment: NoticeAmendmentEntity;
  actor: Actor;
  at: Date;
}

/** Writes the corrections into the tasks of the notice; answers which row stands for each added task. */
export async function writeTasks(applying: Applying, plan: AmendmentPlan): Promise<Map<string, string>> {
  for (const after of plan.tasks) await writeTask(applying, after);
  await strike(applying);
  return insertTasks(applying, plan.added);
}

async function writeTask(applying: Applying, after: TaskAfter): Promise<void> {
  const { manager, notice, amendment, actor } = applying;
  const row = await manager.findOneByOrFail(NoticeTaskEntity, { id: after.taskId, noticeId: notice.id });
  const reading = row.reading as Record<string, unknown>;
  await manager.update(
    NoticeTaskEntity,
    { id: row.id },
    {
      title: after.title ?? row.title,
      sourceText: after.sourceText ?? row.sourceText,
      ...(after.kind === null ? {} : { kind: after.kind, dueOn: null, dueBasis: null, duty: null, dutyBasis: null }),
      ...(after.dueOn === null
        ? {}
        : { dueOn: after.dueOn, dueBasis: `${amendment.source}${itemWords(after.ref)}，${actor.name}照改` }),
      ...(after.duty === null
        ? {}
        : { duty: after.duty.rule, dutyBasis: dutyBasisOf(after.duty, after.ref, applying) }),
      reading:
        after.times === null
          ? reading
          : {
              ...reading,
              ...(after.kind === null ? {} : { kind: after.kind }),
              ...timesAt(after.times, row),
            },
    },
  );
  if (after.removedMentionIds.length > 0) await manager.delete(NoticeTaskUnitEntity, [...after.removedMentionIds]);
  await insertUnits(manager, row, after.addedUnits);
}

/** A task that the corrected document has no longer is left out from now on. */
async function strike({ manager, amendment, actor, at }: Applying): Promise<void> {
  for (const change of amendment.changes) {
    if (change.kind !== 'task_removed' || change.decision?.follow !== true) continue;
    const struck = { status: 'excluded' as const, excludeReason: `${amendment.source}已删去这一项` };
    await manager.update(NoticeTaskEntity, { id: change.taskId }, { ...struck, decidedBy: actor.id, decidedAt: at });
  }
}

async function insertTasks(applying: Applying, added: readonly NewTask[]): Promise<Map<string, string>> {
  const { manager, notice, amendment, actor, at } = applying;
  const last = await manager.maximum(NoticeTaskEntity, 'seq', { noticeId: notice.id });
  const ids = new Map<string, string>();
  for (const [index, { changeId, task, dueOn, duty, basis, units }] of added.entries()) {
    // The words stand in the corrected file: in the issued text they have no place.
    const place = { startOffset: notice.text.length, endOffset: notice.text.length };
    const row: NoticeTaskEntity = {
      id: randomUUID(),
      noticeId: notice.id,
      seq: (last ?? 0) + 1 + index,
      ref: task.ref,
      title: task.title,
      sourceText: task.sourceText,
      ...place,
      kind: task.kind,
      status: 'confirmed',
      dueOn,
      dueBasis: duty === null ? `${amendment.source}${itemWords(task.ref)}，${basis ?? `${actor.name}指定`}` : null,
      reading: { kind: task.kind, ...NO_TIMES, ...timesAt(task, place) },
      duty: duty?.rule ?? null,
      dutyBasis: duty === null ? null : dutyBasisOf(duty, task.ref, applying, basis),
      merging: [],
      excludeReason: null,
      decidedBy: actor.id,
      decidedAt: at,
    };
    await manager.insert(NoticeTaskEntity, row as object);
    await insertUnits(manager, row, units);
    ids.set(changeId, row.id);
  }
  return ids;
}

async function insertUnits(
  manager: EntityManager,
  { id, startOffset }: NoticeTaskEntity,
  units: readonly ChosenUnit[],
): Promise<void> {
  const last = await manager.maximum(NoticeTaskUnitEntity, 'seq', { noticeTaskId: id });
  const rows = units.map((unit, index) => {
    const { name, role, collective, unitId, memberIds } = asMention(unit);
    return {
      id: randomUUID(),
      noticeTaskId: id,
      seq: (last ?? -1) + 1 + index,
      name,
      role,
      collective,
      startOffset,
      endOffset: startOffset,
      unitId,
      memberIds: [...memberIds],
    };
  });
  if (rows.length > 0) await manager.insert(NoticeTaskUnitEntity, rows);
}

/** `《……》更正稿第3项原文“每季度至少2次”，镇安办 安干事采用` */
const dutyBasisOf = (
  { isRead }: RuleAfter,
  ref: string,
  { amendment, actor }: Applying,
  basis: string | null = null,
): string => `${amendment.source}${itemWords(ref)}${basis ?? ''}，${actor.name}${isRead ? '采用' : '录入'}`;

/** Places of the corrected file mean nothing in the issued text. */
function timesAt({ deadlines, cadences, quotas }: CorrectedTimes, { startOffset }: { startOffset: number }): object {
  const place = { start: startOffset, end: startOffset };
  const placed = (times: readonly object[]): object[] => times.map((time) => ({ ...time, ...place }));
  return {
    deadlines: placed(deadlines),
    ...(cadences === undefined ? {} : { cadences: placed(cadences) }),
    ...(quotas === undefined ? {} : { quotas: placed(quotas) }),
  };
}

const NO_TIMES = { cadences: [], quotas: [], limits: [] } as const;

/** The units a person chose or the tree knows, of everything that is followed. */
export const followedUnitIds = (plan: AmendmentPlan): string[] =>
  [...plan.tasks.flatMap(({ addedUnits }) => addedUnits), ...plan.added.flatMap(({ units }) => units)].flatMap(
    ({ unitIds }) => [...unitIds],
  );

export const isFollowed = ({ decision }: NoticeChange): boolean => decision?.follow === true;
