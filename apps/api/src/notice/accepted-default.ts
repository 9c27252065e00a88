import { formatInstant } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { NoticeTaskKind } from '../../../../libs/domain/notice/notice-status.ts';
import type { DefaultDue } from '../../../../libs/domain/notice-matching/default-due.ts';
import { takesDefaultDue } from '../../../../libs/domain/notice-matching/takes-default.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import type { NoticeReading } from '../../../../libs/contracts/http/notice.ts';
import type { DraftEdit } from './draft-editor.ts';
import type { DraftTask } from './notice-draft.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

interface Acceptance {
  dueOn?: string | null | undefined;
  /** The kind the same edit gives the task. */
  kind?: NoticeTaskKind | undefined;
}

/**
 * The default deadline as the rules give it now, for tasks that may have one. Refuses `default_due_none` without a
 * proposal, `default_due_changed` when the officer saw another day, `default_due_not_for_task` for a task that has a due
 * date, is recurring, orders nothing or whose clause speaks of a time.
 */
export function acceptedDefault(
  { defaultDue }: DraftEdit,
  tasks: readonly DraftTask[],
  { dueOn, kind }: Acceptance,
): DefaultDue {
  if (defaultDue === null) {
    throw new Refusal('conflict', 'default_due_none', '这份文件没有可用的默认期限，请另行指定日期。');
  }
  if (defaultDue.dueOn !== dueOn) {
    throw new Refusal(
      'conflict',
      'default_due_changed',
      `默认期限现在是 ${defaultDue.dueOn}，与页面显示的不同，请核对后重新采用。`,
    );
  }
  const wrong = tasks.filter(({ row }) => {
    const reading = row.reading as NoticeReading;
    return !takesDefaultDue({ kind: kind ?? row.kind, status: row.status, dueOn: row.dueOn, reading });
  });
  if (wrong.length > 0) throw notForTask(wrong);
  return defaultDue;
}

/** Who set or accepted a due date and when, as it is shown beside the date and later in the case. */
export function dueBasis(accepted: DefaultDue | null, actor: Actor, at: Date): string {
  const by = `${actor.name}于${formatInstant(at.toISOString())}`;
  return accepted === null ? `${by}指定` : `默认期限：${accepted.words}（来源：${accepted.source}），${by}采用`;
}

const notForTask = (tasks: readonly DraftTask[]): Refusal =>
  new Refusal(
    'conflict',
    'default_due_not_for_task',
    `${itemWords(tasks[0]?.row.ref ?? '')}不适用默认期限：已有期限、原文写有时间，或不是一次性任务。请取消选择，或另行指定日期。`,
    tasks.map(({ row }) => ({ path: 'taskIds', value: row.id, message: `${itemWords(row.ref)}不适用默认期限` })),
  );
