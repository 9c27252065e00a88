import { unwrapped } from '../wording/unwrapped.ts';
import type { CorrectedTask, IssuedTask } from './amendment-task.ts';
import { answeringUnits, asMention, type ChosenUnit } from './chosen-unit.ts';
import type { ComparedTask, NoticeChange } from './notice-change.ts';
import { unitIdsFor } from './obstacles.ts';
import { foldedClause } from './ordered-words.ts';
import { unitsAfter } from './units-after.ts';

/** What one open case is told to do. */
export interface PlannedAct {
  readonly caseId: string;
  readonly verb: 'amend' | 'withdraw';
  /** The number of the item in the corrected document; the issued one's where it is gone. */
  readonly ref: string;
  readonly clause: string | null;
  readonly dueOn: string | null;
  readonly why: 'unit' | 'task' | null;
}

/** How an issued task reads from now on, and who gets a case for it. */
export interface TaskAfter {
  readonly taskId: string;
  /** Its number in the corrected document. */
  readonly ref: string;
  /** Null where it stays. */
  readonly sourceText: string | null;
  readonly dueOn: string | null;
  readonly deadlines: CorrectedTask['deadlines'] | null;
  readonly addedUnits: readonly ChosenUnit[];
  readonly removedMentionIds: readonly string[];
  readonly opens: readonly string[];
}

/** A task that the corrected document has more. */
export interface NewTask {
  readonly changeId: string;
  readonly task: CorrectedTask;
  readonly dueOn: string;
  readonly basis: string | null;
  readonly units: readonly ChosenUnit[];
  readonly opens: readonly string[];
}

export interface AmendmentPlan {
  readonly acts: readonly PlannedAct[];
  readonly tasks: readonly TaskAfter[];
  readonly added: readonly NewTask[];
}

export interface Compared extends ComparedTask {
  readonly deadlines: CorrectedTask['deadlines'];
}

/** What follows from the decisions as the cases stand now; a change that nobody follows does nothing. */
export function planAmendment(
  issued: readonly IssuedTask[],
  changes: readonly NoticeChange[],
  compared: readonly Compared[],
): AmendmentPlan {
  const followed = changes.filter(({ decision }) => decision?.follow === true);
  const plans = issued.map((task) =>
    planTask(
      task,
      changes,
      compared.find(({ taskId }) => taskId === task.id),
    ),
  );
  return {
    acts: plans.flatMap(({ acts }) => acts),
    tasks: plans.flatMap(({ after }) => after ?? []),
    added: followed.flatMap((change) => (change.kind === 'task_added' ? newTask(change) : [])),
  };
}

function planTask(
  task: IssuedTask,
  changes: readonly NoticeChange[],
  wording: Compared | undefined,
): { acts: PlannedAct[]; after: TaskAfter | null } {
  const mine = changes.filter((change) => change.kind !== 'task_added' && change.taskId === task.id);
  const followed = mine.filter(({ decision }) => decision?.follow === true);
  const open = task.cases.filter(({ isOpen }) => isOpen);
  if (followed.some(({ kind }) => kind === 'task_removed')) {
    return { acts: open.map(({ id }) => withdrawal(id, task.ref, 'task')), after: null };
  }
  if (followed.length === 0 || wording === undefined) return { acts: [], after: null };
  const date = followed.find(({ kind }) => kind === 'date');
  const dueOn = date?.kind === 'date' ? (date.decision?.dueOn ?? date.to) : null;
  const keepsWords = mine.some(({ kind, decision }) => kind === 'clause' && decision?.follow !== true);
  const isTold = followed.some(({ kind }) => kind === 'clause' || kind === 'date');
  const isReworded = foldedClause(wording.from) !== foldedClause(wording.to);
  const clause = keepsWords || !isReworded ? null : unwrapped(wording.to);
  const units = unitsAfter(task, followed);
  const leaving = open.filter(({ unitId }) => units.leaving.has(unitId));
  const staying = open.filter((one) => !leaving.includes(one));
  const held = new Set(staying.map(({ unitId }) => unitId));
  return {
    acts: [
      ...(isTold ? staying.map(({ id }) => amendment(id, wording.correctedRef, clause, dueOn)) : []),
      ...leaving.map(({ id }) => withdrawal(id, wording.correctedRef, 'unit')),
    ],
    after: {
      taskId: task.id,
      ref: wording.correctedRef,
      sourceText: keepsWords ? null : wording.to,
      dueOn,
      deadlines: date === undefined ? null : wording.deadlines,
      addedUnits: units.added,
      removedMentionIds: units.removedMentionIds,
      opens: units.joining.filter((unitId) => !held.has(unitId)),
    },
  };
}

function newTask(change: Extract<NoticeChange, { kind: 'task_added' }>): NewTask[] {
  const { task, decision, id } = change;
  const dueOn = decision?.dueOn ?? change.dueOn;
  if (decision === null || dueOn === null) return [];
  const units = task.units.map((unit) => ({ ...unit, unitIds: unitIdsFor(unit, decision.units) }));
  const opens = answeringUnits(task.kind, units.map(asMention));
  return [{ changeId: id, task, dueOn, basis: decision.dueOn === null ? change.basis : null, units, opens }];
}

const amendment = (caseId: string, ref: string, clause: string | null, dueOn: string | null): PlannedAct => ({
  caseId,
  verb: 'amend',
  ref,
  clause,
  dueOn,
  why: null,
});

const withdrawal = (caseId: string, ref: string, why: 'unit' | 'task'): PlannedAct => ({
  caseId,
  verb: 'withdraw',
  ref,
  clause: null,
  dueOn: null,
  why,
});
