import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type {
  AcceptNoticeDuties,
  ConfirmNoticeTasks,
  ExcludeNoticeTasks,
  ReopenNoticeTasks,
  SetNoticeDue,
} from '../../../../libs/contracts/http/notice-edit.ts';
import type { NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { refuseImplausibleDue } from '../../../../libs/domain/notice-matching/due-range.ts';
import type { Json } from '../../../../libs/domain/ledger/canonical.ts';
import { blockingFindings } from '../../../../libs/domain/notice-matching/issue-findings.ts';
import type { IssueFinding } from '../../../../libs/domain/notice-matching/issue-finding.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import { acceptedDefault, dueBasis as basisOf } from './accepted-default.ts';
import { acceptedDuty } from './accepted-duty.ts';
import { proposedFor } from './duty-proposals.ts';
import { DraftEditor, type DraftEdit } from './draft-editor.ts';
import { issueTaskOf, pickTasks, type DraftTask } from './notice-draft.ts';
import { activeNames } from './notice-units.ts';

/** Decisions over many tasks at once: due date, confirmed, left out, undecided again. */
@Injectable()
export class DecideTasksService {
  constructor(private readonly editor: DraftEditor) {}

  /**
   * Sets one due date for the chosen tasks, with the officer, or the rule the officer accepts, as its source. Refuses
   * `due_out_of_range` and what `acceptedDefault` refuses.
   */
  async setDue(noticeId: string, change: SetNoticeDue, actor: Actor): Promise<NoticeWork> {
    const { revision, taskIds, dueOn } = change;
    return this.editor.edit(noticeId, revision, actor, async (edit) => {
      refuseImplausibleDue(dueOn, dateOf(edit.at.toISOString()));
      const tasks = pickTasks(edit.tasks, taskIds);
      const before = tasks.map(({ row }) => ({ taskId: row.id, dueOn: row.dueOn, dueBasis: row.dueBasis }));
      const accepted = change.byDefaultRule === true ? acceptedDefault(edit, tasks, change) : null;
      const dueBasis = basisOf(accepted, actor, edit.at);
      await update(edit, tasks, { dueOn, dueBasis });
      return { kind: 'notice.due_set', body: { dueOn, dueBasis, before, defaultRule: accepted?.rule } };
    });
  }

  /** Accepts what the clauses of duties propose, each as the officer saw it. Refuses what `acceptedDuty` refuses; then none is accepted. */
  async acceptDuties(noticeId: string, { revision, duties }: AcceptNoticeDuties, actor: Actor): Promise<NoticeWork> {
    return this.editor.edit(noticeId, revision, actor, async (edit) => {
      const seen = new Map(duties.map(({ taskId, duty }) => [taskId, duty]));
      const accepted = pickTasks(edit.tasks, [...seen.keys()]).map((task) => {
        const { row } = task;
        const { duty, dutyBasis } = acceptedDuty(task, seen.get(row.id)!, { ...edit, actor });
        return { taskId: row.id, ref: row.ref, duty, dutyBasis, before: row.duty };
      });
      await edit.manager.query(
        `update notice_task t set duty = a.duty, duty_basis = a."dutyBasis"
         from jsonb_to_recordset($1::jsonb) a("taskId" uuid, duty jsonb, "dutyBasis" text) where t.id = a."taskId"`,
        [JSON.stringify(accepted)],
      );
      return { kind: 'notice.duties_accepted', body: { duties: accepted as unknown as Json } };
    });
  }

  /** Confirms the chosen tasks, refused (`notice_task_not_ready`) if one is blocked; without a choice, all that nothing blocks. */
  async confirm(noticeId: string, { revision, taskIds }: ConfirmNoticeTasks, actor: Actor): Promise<NoticeWork> {
    return this.editor.edit(noticeId, revision, actor, async (edit) => {
      const asked = taskIds === undefined ? edit.tasks.filter(isUndecided) : pickTasks(edit.tasks, taskIds);
      const blocked = await blockedTasks(edit, asked);
      const tasks = asked.filter(({ row }) => !blocked.has(row.id));
      if (taskIds !== undefined && blocked.size > 0) throw notReady([...blocked.values()].flat());
      if (tasks.length === 0) throw nothingReady();
      await update(edit, tasks, { status: 'confirmed', excludeReason: null, ...decision(edit, actor) });
      return { kind: 'notice.tasks_confirmed', body: { taskIds: idsOf(tasks) } };
    });
  }

  /** Leaves tasks out of the issue, with the reason. */
  async exclude(
    noticeId: string,
    { revision, taskIds, reason }: ExcludeNoticeTasks,
    actor: Actor,
  ): Promise<NoticeWork> {
    return this.editor.edit(noticeId, revision, actor, async (edit) => {
      const tasks = pickTasks(edit.tasks, taskIds);
      await update(edit, tasks, { status: 'excluded', excludeReason: reason, ...decision(edit, actor) });
      return { kind: 'notice.tasks_excluded', body: { taskIds: idsOf(tasks), reason } };
    });
  }

  /** Takes decisions back. */
  async reopen(noticeId: string, { revision, taskIds }: ReopenNoticeTasks, actor: Actor): Promise<NoticeWork> {
    return this.editor.edit(noticeId, revision, actor, async (edit) => {
      const tasks = pickTasks(edit.tasks, taskIds);
      const before = tasks.map(({ row }) => ({ taskId: row.id, status: row.status, reason: row.excludeReason }));
      await update(edit, tasks, { status: 'proposed', excludeReason: null, decidedBy: null, decidedAt: null });
      return { kind: 'notice.tasks_reopened', body: { before } };
    });
  }
}

async function update(
  edit: DraftEdit,
  tasks: readonly DraftTask[],
  set: Partial<Omit<NoticeTaskEntity, 'reading'>>,
): Promise<void> {
  // TypeORM spreads In() over one parameter per id, which 5,000 tasks still allow.
  await edit.manager.update(NoticeTaskEntity, { id: In(idsOf(tasks)) }, set);
}

async function blockedTasks(edit: DraftEdit, tasks: readonly DraftTask[]): Promise<Map<string, IssueFinding[]>> {
  const active = await activeNames(edit.manager, tasks);
  const found = tasks.map((task) => {
    const blocking = blockingFindings(issueTaskOf(task, active, proposedFor(edit.propose, task)));
    return [task.row.id, blocking.filter((finding) => finding.code !== 'task_undecided')] as const;
  });
  return new Map(found.filter(([, findings]) => findings.length > 0));
}

const idsOf = (tasks: readonly DraftTask[]): string[] => tasks.map(({ row }) => row.id);
const isUndecided = ({ row }: DraftTask): boolean => row.status === 'proposed';
const decision = (edit: DraftEdit, actor: Actor) => ({ decidedBy: actor.id, decidedAt: edit.at });

const notReady = (findings: readonly IssueFinding[]): Refusal =>
  new Refusal(
    'conflict',
    'notice_task_not_ready',
    `还不能确认：${findings[0]?.message ?? ''}${findings.length > 1 ? `（共 ${findings.length} 处）` : ''}`,
    findings.map(({ key, message }) => ({ path: key, message })),
  );

const nothingReady = (): Refusal =>
  new Refusal(
    'conflict',
    'notice_nothing_ready',
    '没有可以确认的任务：未决定的任务都还缺单位、期限或计数规则，请先补齐。',
  );
