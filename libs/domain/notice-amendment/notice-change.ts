import type { DutyRule } from '../duty/duty-rule.ts';
import type { NoticeTaskKind } from '../notice/notice-status.ts';
import type { CorrectedTask, CorrectedUnit } from './amendment-task.ts';

/** What an officer decided about a change. */
export interface ChangeDecision {
  readonly follow: boolean;
  readonly note: string | null;
  /** The day the officer set for a date or for an added task; null for the one that was read. */
  readonly dueOn: string | null;
  /** The rule the officer entered for a duty; null for the one that was read, absent in older decisions. */
  readonly duty?: DutyRule | null;
  /** Units the officer chose, by the name the document prints. */
  readonly units: Readonly<Record<string, readonly string[]>>;
  readonly by: string;
  /** UTC ISO. */
  readonly at: string;
}

interface Change {
  /** Stable within the amendment. */
  readonly id: string;
  readonly decision: ChangeDecision | null;
}

interface OfTask extends Change {
  readonly taskId: string;
}

/** The words of the clause, beside units and times. */
interface ClauseChange extends OfTask {
  readonly kind: 'clause';
}

/** The last day; `to` is null where the corrected clause settles no single day. */
export interface DateChange extends OfTask {
  readonly kind: 'date';
  readonly from: string | null;
  readonly to: string | null;
  /** The words the new day rests on, or why there is none. */
  readonly basis: string;
}

/** What a duty owes; `to` is null where the corrected words give no rule. */
export interface RuleChange extends OfTask {
  readonly kind: 'rule';
  readonly from: DutyRule;
  readonly to: DutyRule | null;
  /** The words the new rule rests on, or why there is none. */
  readonly basis: string;
}

export interface UnitAdded extends OfTask {
  readonly kind: 'unit_added';
  readonly unit: CorrectedUnit;
}

interface UnitRemoved extends OfTask {
  readonly kind: 'unit_removed';
  /** The mention of the issued task. */
  readonly mentionId: string;
  readonly name: string;
  readonly role: CorrectedUnit['role'];
}

interface TaskRemoved extends OfTask {
  readonly kind: 'task_removed';
}

/** What the corrected document orders as if for the first time. */
interface Ordered extends Change {
  readonly task: CorrectedTask;
  readonly dueOn: string | null;
  /** What the clause of a duty proposes; null for a task and where it proposes none, absent in older corrections. */
  readonly duty?: DutyRule | null;
  /** The words day or rule rest on, or why there is none. */
  readonly basis: string;
}

export interface TaskAdded extends Ordered {
  readonly kind: 'task_added';
}

/** A clause that is another kind of order now: what was opened for it is withdrawn, and it is opened as what it has become. */
export interface KindChanged extends Ordered {
  readonly kind: 'kind_changed';
  readonly taskId: string;
  readonly from: NoticeTaskKind;
}

/** Whether following the change opens an item as if it were issued today. */
export const ordersAnew = (change: NoticeChange): change is TaskAdded | KindChanged =>
  change.kind === 'task_added' || change.kind === 'kind_changed';

/** One thing in which a corrected document differs from what was issued; a person decides about each. */
export type NoticeChange =
  ClauseChange | DateChange | RuleChange | UnitAdded | UnitRemoved | TaskRemoved | TaskAdded | KindChanged;

/** The two wordings of a task that the corrected document has as well. */
export interface ComparedTask {
  readonly taskId: string;
  readonly ref: string;
  readonly correctedRef: string;
  readonly from: string;
  readonly to: string;
}

export interface NoticeComparison {
  readonly changes: readonly NoticeChange[];
  /** Both wordings of every task that has changes. */
  readonly tasks: readonly (ComparedTask & Pick<CorrectedTask, 'deadlines'>)[];
  /** Tasks that both have, changed or not. */
  readonly paired: number;
}

/** A change nobody has decided about yet. */
export const undecided = <C extends { id: string }>(change: C): C & { decision: null } => ({
  ...change,
  decision: null,
});
