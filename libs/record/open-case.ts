import type { EntityManager } from 'typeorm';
import type { Actor } from '../domain/case/actor.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import type { DutyRule } from '../domain/duty/duty-rule.ts';

/** What is known of an obligation at the moment it becomes a case. */
export interface OpenCase {
  kind: CaseKind;
  /** Unique for ever; opening it again returns the case that exists. `task:<noticeTaskId>:<unitId>`, `acknowledgement:<noticeId>:<unitId>`. */
  businessKey: string;
  title: string;
  unitId: string;
  cooperatingUnitIds: readonly string[];
  noticeId: string | null;
  noticeTaskId: string | null;
  /** The ordering clause, as quoted from the notice; of an acknowledgement every clause, a blank line between two. */
  clause: string;
  /** The item number in the notice. */
  ref: string;
  noticeTitle: string;
  documentNumber: string | null;
  issuer: string | null;
  /** Office date, or null when the policy's own term sets it. */
  dueOn: string | null;
  dueBasis: string;
  /** What a periodic duty owes; null for every other kind. */
  duty: DutyRule | null;
}

export interface OpenedCase {
  id: string;
  number: string;
  businessKey: string;
  /** False when the business key had a case already. */
  opened: boolean;
}

/** Opens cases: first version, whole plan, ledger and first notifications, all in the caller's transaction. */
export abstract class CaseOpener {
  abstract open(
    manager: EntityManager,
    policyId: string,
    cases: readonly OpenCase[],
    actor: Actor,
    at: Date,
  ): Promise<readonly OpenedCase[]>;
}
