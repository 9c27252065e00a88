/** One obligation as issuing would open it: a task and one unit that answers for it. */
export interface DraftCase {
  /** The key the case will have for ever; its hash spreads the rungs. */
  businessKey: string;
  taskRef: string;
  title: string;
  unitId: string;
  cooperatingUnitIds: readonly string[];
  /** Office date; null where the policy's own term sets it. */
  dueOn: string | null;
}

/** Why a task, or a part of it, is missing from the rehearsal or cannot be right. */
export type DraftFaultCode = 'no_due_date' | 'no_unit' | 'unmatched_unit' | 'collective' | 'window_reversed';

export interface DraftFault {
  code: DraftFaultCode;
  taskRef: string;
  /** Unit name or quoted time, as the notice prints it. */
  detail: string;
}

/** A plan that is not issued yet. */
export interface DraftPlan {
  /** The instant of issue, UTC. */
  openedAt: string;
  cases: readonly DraftCase[];
  faults: readonly DraftFault[];
}
