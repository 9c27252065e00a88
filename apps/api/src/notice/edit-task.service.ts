import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EditNoticeTask } from '../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { Json } from '../../../../libs/domain/ledger/canonical.ts';
import type { DefaultDue } from '../../../../libs/domain/notice-matching/default-due.ts';
import { refuseImplausibleDue, refuseImplausibleDuty } from '../../../../libs/domain/notice-matching/due-range.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { NoticeTaskUnitEntity } from '../../../../libs/persistence/entities/notice-task-unit.entity.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import { acceptedDefault, dueBasis } from './accepted-default.ts';
import { acceptedDuty, enteredDuty, refuseForKind, type StoredDuty } from './accepted-duty.ts';
import { DraftEditor, type DraftEdit } from './draft-editor.ts';
import { pickTasks, type DraftTask } from './notice-draft.ts';
import { assignableUnits } from './notice-units.ts';

type TaskChange = Partial<Omit<NoticeTaskEntity, 'reading'>>;
type UnitChoice = NonNullable<EditNoticeTask['units']>[number];

/** Corrections of one task by an officer: title, kind, due date, a duty's rule, units. */
@Injectable()
export class EditTaskService {
  constructor(private readonly editor: DraftEditor) {}

  /**
   * Refuses `notice_task_not_found`, `unit_not_found`, `unit_is_collective`, `mention_not_found`, `due_out_of_range`,
   * `duty_out_of_range` and what `acceptedDefault` and `acceptedDuty` refuse.
   */
  async edit(noticeId: string, taskId: string, change: EditNoticeTask, actor: Actor): Promise<NoticeWork> {
    return this.editor.edit(noticeId, change.revision, actor, async (edit) => {
      const task = pickTasks(edit.tasks, [taskId])[0]!;
      const before = snapshot(task);
      const accepted = change.byDefaultRule === true ? acceptedDefault(edit, [task], change) : null;
      const set = {
        ...changesOf(change, task, accepted, { actor, at: edit.at }),
        ...dutyOf(change, task, edit, actor),
      };
      if (Object.keys(set).length > 0) await edit.manager.update(NoticeTaskEntity, { id: taskId }, set);
      const units = change.units === undefined ? task.units : await replaceUnits(edit, task, change.units);
      const after = snapshot({ row: Object.assign(task.row, set), units });
      return {
        kind: 'notice.task_edited',
        body: { taskId, ref: task.row.ref, before, after, defaultRule: accepted?.rule },
      };
    });
  }
}

function changesOf(
  change: EditNoticeTask,
  { row }: DraftTask,
  accepted: DefaultDue | null,
  { actor, at }: { actor: Actor; at: Date },
): TaskChange {
  const set: TaskChange = {};
  if (change.title !== undefined) set.title = change.title;
  if (change.kind !== undefined) set.kind = change.kind;
  if (change.dueOn !== undefined && change.dueOn !== row.dueOn) {
    if (change.dueOn !== null) refuseImplausibleDue(change.dueOn, dateOf(at.toISOString()));
    set.dueOn = change.dueOn;
    set.dueBasis = change.dueOn === null ? null : dueBasis(accepted, actor, at);
  }
  return set;
}

/** The rule as it is after the edit; nothing where the edit says nothing of it. */
function dutyOf(change: EditNoticeTask, task: DraftTask, edit: DraftEdit, actor: Actor): Partial<StoredDuty> {
  const { duty } = change;
  if (duty === undefined) return {};
  const kind = change.kind ?? task.row.kind;
  if (duty !== null) {
    refuseForKind(task, kind);
    refuseImplausibleDuty(duty, dateOf(edit.at.toISOString()));
  }
  if (change.byProposal !== true || duty === null) return enteredDuty(duty, actor, edit.at);
  const asDuty = { ...task, row: Object.assign(new NoticeTaskEntity(), task.row, { kind }) };
  return acceptedDuty(asDuty, duty, { propose: edit.propose, actor, at: edit.at });
}

async function replaceUnits(
  { manager }: DraftEdit,
  task: DraftTask,
  choices: readonly UnitChoice[],
): Promise<NoticeTaskUnitEntity[]> {
  const known = await assignableUnits(
    manager,
    choices.flatMap((choice) => [...(choice.unitId === null ? [] : [choice.unitId]), ...choice.memberIds]),
  );
  const kept = new Map(task.units.map((unit) => [unit.id, unit]));
  const rows = choices.map((choice, seq): NoticeTaskUnitEntity => {
    const mention = choice.id === undefined ? undefined : kept.get(choice.id);
    if (choice.id !== undefined && mention === undefined) throw unknownMention(choice.id);
    return {
      id: mention?.id ?? randomUUID(),
      noticeTaskId: task.row.id,
      seq,
      name: mention?.name ?? addedName(choice, known),
      role: choice.role,
      collective: choice.collective,
      startOffset: mention?.startOffset ?? null,
      endOffset: mention?.endOffset ?? null,
      unitId: choice.collective ? null : choice.unitId,
      memberIds: choice.collective ? choice.memberIds : [],
    };
  });
  await manager.delete(NoticeTaskUnitEntity, { noticeTaskId: task.row.id });
  if (rows.length > 0) await manager.insert(NoticeTaskUnitEntity, rows);
  return rows;
}

/** A unit that the notice does not name goes by its own name; an added collective by how many it stands for. */
function addedName(choice: UnitChoice, known: ReadonlyMap<string, { name: string }>): string {
  if (choice.unitId !== null) return known.get(choice.unitId)?.name ?? '';
  if (choice.collective && choice.memberIds.length > 0) return `补充的${choice.memberIds.length}个单位`;
  throw new Refusal('invalid', 'unit_missing', '新增的责任单位还没有选择单位，请选择后再保存。');
}

function snapshot({ row, units }: DraftTask): Json {
  const { title, kind, dueOn, dueBasis, dutyBasis } = row;
  const duty = row.duty === null ? null : ({ ...row.duty } as unknown as Json);
  const named = units.map(({ name, role, collective, unitId, memberIds }) => ({
    name,
    role,
    collective,
    unitId,
    memberIds,
  }));
  return { title, kind, dueOn, dueBasis, duty, dutyBasis, units: named };
}

const unknownMention = (id: string): Refusal =>
  new Refusal('not_found', 'mention_not_found', '这个责任单位已被删除，请刷新后重试。', [
    { path: 'units', value: id, message: '没有这个责任单位' },
  ]);
