import type { DutyRule } from '../duty/duty-rule.ts';
import { unwrapped } from '../wording/unwrapped.ts';
import type { NoticeTaskKind } from '../notice/notice-status.ts';
import type { CorrectedTask, IssuedTask, TaskCase } from './amendment-task.ts';
import { answeringUnits, asMention, type ChosenUnit } from './chosen-unit.ts';
import type { ComparedTask, KindChanged, NoticeChange, TaskAdded } from './notice-change.ts';
import { unitIdsFor } from './obstacles.ts';
import { foldedClause } from './ordered-words.ts';
import { amendment, withdrawal, type PlannedAct } from './planned-act.ts';
import { unitsAfter } from './units-after.ts';

/** A rule that was followed; `isRead` is false for one the officer entered. */
export interface RuleAfter {
  readonly rule: DutyRule;
  readonly isRead: boolean;
}

/** The times of a clause as the corrected document says them; what is absent stays as it is. */
export type CorrectedTimes = Pick<CorrectedTask, 'deadlines' | 'cadences' | 'quotas'>;

/** How an issued task reads from now on, and who gets a case for it. */
export interface TaskAfter {
  readonly taskId: string;
  /** Null where it stays what it is; the title goes with it. */
  readonly kind: NoticeTaskKind | null;
  readonly title: string | null;
  /** Its number in the corrected document. */
  readonly ref: string;
  /** Null where it stays. */
  readonly sourceText: string | null;
  readonly dueOn: string | null;
  readonly duty: RuleAfter | null;
  /** Null where the reading of its times stays. */
  readonly times: CorrectedTimes | null;
  readonly addedUnits: readonly ChosenUnit[];
  readonly removedMentionIds: readonly string[];
  readonly opens: readonly string[];
}

/** A task that the corrected document has more. */
export interface NewTask {
  readonly changeId: string;
  readonly task: CorrectedTask;
  /** Null for a duty. */
  readonly dueOn: string | null;
  /** Null for a task. */
  readonly duty: RuleAfter | null;
  /** The words day or rule rest on; null where the officer gave it. */
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
    added: followed.flatMap((change) => (change.kind === 'task_added' ? (orderOf(change) ?? []) : [])),
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
    return { acts: open.map(({ id }) => withdrawal(id, task.ref, 'item')), after: null };
  }
  if (followed.length === 0 || wording === undefined) return { acts: [], after: null };
  const anew = followed.find((change) => change.kind === 'kind_changed');
  if (anew !== undefined) return asOtherKind(task, anew, open);
  const date = followed.find(({ kind }) => kind === 'date');
  const dueOn = date?.kind === 'date' ? (date.decision?.dueOn ?? date.to) : null;
  const duty = ruleAfter(followed);
  const keepsWords = isKept(mine);
  const isReworded = foldedClause(wording.from) !== foldedClause(wording.to);
  const isSaid = followed.some(({ kind }) => kind === 'clause' || kind === 'date' || kind === 'rule');
  const clause = keepsWords || !isReworded || !isSaid ? null : unwrapped(wording.to);
  const units = unitsAfter(task, followed);
  const leaving = open.filter(({ unitId }) => units.leaving.has(unitId));
  const staying = open.filter((one) => !leaving.includes(one));
  const held = new Set(staying.map(({ unitId }) => unitId));
  const isTold = isSaid || units.copied.length + units.released.length > 0;
  const told = { clause, dueOn, rule: duty?.rule ?? null, joins: units.copied, leaves: units.released };
  return {
    acts: [
      ...(isTold ? staying.map(({ id }) => amendment(id, wording.correctedRef, told)) : []),
      ...leaving.map(({ id }) => withdrawal(id, wording.correctedRef, 'unit')),
    ],
    after: {
      taskId: task.id,
      kind: null,
      title: null,
      ref: wording.correctedRef,
      sourceText: keepsWords ? null : wording.to,
      dueOn,
      duty,
      times: date === undefined ? null : { deadlines: wording.deadlines },
      addedUnits: units.added,
      removedMentionIds: units.removedMentionIds,
      opens: units.joining.filter((unitId) => !held.has(unitId)),
    },
  };
}

/** The issued words stay where their change is left, or where they say a day or a number that is left. */
function isKept(mine: readonly NoticeChange[]): boolean {
  const left = mine.filter(({ decision }) => decision?.follow !== true).map(({ kind }) => kind);
  return mine.some(({ kind }) => kind === 'clause')
    ? left.includes('clause')
    : left.includes('date') || left.includes('rule');
}

function ruleAfter(followed: readonly NoticeChange[]): RuleAfter | null {
  const change = followed.find((one) => one.kind === 'rule');
  return change === undefined ? null : chosenRule(change.decision?.duty ?? null, change.to);
}

const chosenRule = (entered: DutyRule | null, read: DutyRule | null): RuleAfter | null => {
  const rule = entered ?? read;
  return rule === null ? null : { rule, isRead: entered === null };
};

/** Its cases are taken back, and it opens anew as if it were issued today. */
function asOtherKind(
  task: IssuedTask,
  change: KindChanged,
  open: readonly TaskCase[],
): { acts: PlannedAct[]; after: TaskAfter | null } {
  const order = orderOf(change);
  if (order === null) return { acts: [], after: null };
  const { ref, title, sourceText, kind, deadlines, cadences, quotas } = change.task;
  return {
    acts: open.map(({ id }) => withdrawal(id, ref, { becomes: kind })),
    after: {
      taskId: task.id,
      kind,
      title,
      ref,
      sourceText,
      dueOn: order.dueOn,
      duty: order.duty,
      times: { deadlines, cadences, quotas },
      addedUnits: order.units,
      removedMentionIds: task.units.map(({ id }) => id),
      opens: order.opens,
    },
  };
}

/** What a followed change orders; null while its day or rule is missing. A declaration needs neither. */
function orderOf(change: TaskAdded | KindChanged): NewTask | null {
  const { task, decision, id } = change;
  if (decision === null) return null;
  const dueOn = task.kind === 'task' ? (decision.dueOn ?? change.dueOn) : null;
  const duty = task.kind === 'duty' ? chosenRule(decision.duty ?? null, change.duty ?? null) : null;
  if (dueOn === null && duty === null && task.kind !== 'declaration') return null;
  const isRead = duty === null ? decision.dueOn === null : duty.isRead;
  const units = task.units.map((unit) => ({ ...unit, unitIds: unitIdsFor(unit, decision.units) }));
  const opens = answeringUnits(task.kind, units.map(asMention));
  return { changeId: id, task, dueOn, duty, basis: isRead ? change.basis : null, units, opens };
}
