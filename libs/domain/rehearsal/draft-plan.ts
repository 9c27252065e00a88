import type { CaseKind } from '../case/case-kind.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import type { Policy } from '../ladder/policy.ts';

/** One case as issuing would open it: a task or duty and one unit that answers for it, or what one unit has to acknowledge. */
export interface DraftCase {
  kind: CaseKind;
  /** The key the case will have for ever; its hash spreads the rungs. */
  businessKey: string;
  /** Of an acknowledgement the numbers of all its clauses. */
  taskRef: string;
  title: string;
  unitId: string;
  cooperatingUnitIds: readonly string[];
  /** Office date; null where the policy's own term sets it, and for a duty. */
  dueOn: string | null;
  /** What a duty owes; null for every other kind. */
  duty: DutyRule | null;
}

/** Why a task, or a part of it, is missing from the rehearsal or cannot be right. */
export type DraftFaultCode =
  'no_due_date' | 'no_duty_rule' | 'no_unit' | 'unmatched_unit' | 'collective' | 'window_reversed';

export interface DraftFault {
  code: DraftFaultCode;
  taskRef: string;
  /** Unit name or quoted time, as the notice prints it. */
  detail: string;
}

/** The rules each kind of case of a plan is held to; a kind without any case needs none. */
export type RehearsalPolicies = Readonly<Partial<Record<CaseKind, Policy>>>;

/** A plan that is not issued yet. */
export interface DraftPlan {
  /** The instant of issue, UTC. */
  openedAt: string;
  cases: readonly DraftCase[];
  faults: readonly DraftFault[];
}
