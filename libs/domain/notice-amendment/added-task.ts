import type { IsoDate } from '../calendar/office-day.ts';
import type { DutyDocument } from '../notice-matching/duty-time.ts';
import { dutyWordsOf } from '../notice-matching/proposed-duty.ts';
import { proposedDue } from '../notice-matching/proposed-due.ts';
import type { CorrectedTask } from './amendment-task.ts';
import { whyNoDay } from './compare-dates.ts';
import { undecided, type KindChanged, type TaskAdded } from './notice-change.ts';
import type { TaskPair } from './pair-tasks.ts';
import { readRule } from './read-rule.ts';

interface Reading {
  readonly corrected: DutyDocument;
  readonly today: IsoDate;
}

/** A task or duty the corrected document has more, with the day or the rule its words propose as if it were issued today. */
export const addedTask = (task: CorrectedTask, at: number, reading: Reading): TaskAdded =>
  undecided({ kind: 'task_added', id: `added:${at + 1}`, task, ...proposalOf(task, reading) } as const);

/** A clause of both documents that has become another kind of order, proposed in the same way. */
export const changedKind = ({ issued, corrected: task }: TaskPair, reading: Reading): KindChanged =>
  undecided({
    kind: 'kind_changed',
    id: `kind:${issued.id}`,
    taskId: issued.id,
    from: issued.kind,
    task,
    ...proposalOf(task, reading),
  } as const);

function proposalOf(task: CorrectedTask, { corrected, today }: Reading): Pick<TaskAdded, 'dueOn' | 'duty' | 'basis'> {
  if (task.kind === 'declaration') return { dueOn: null, duty: null, basis: '只作宣示，没有要办结的事' };
  if (task.kind === 'duty') {
    const { proposed } = readRule(task, corrected, today);
    if (proposed.kind === 'none') return { dueOn: null, duty: null, basis: proposed.message };
    return { dueOn: null, duty: proposed.rule, basis: dutyWordsOf(proposed.sources) };
  }
  const due = proposedDue(task.deadlines, today);
  return { dueOn: due?.dueOn ?? null, duty: null, basis: due?.basis ?? whyNoDay(task) };
}
