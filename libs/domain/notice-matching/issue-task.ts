import type { DutyRule } from '../duty/duty-rule.ts';
import type { NoticeTaskKind, NoticeTaskStatus, NoticeUnitRole } from '../notice/notice-status.ts';
import type { ProposedDuty } from './proposed-duty.ts';

/** A unit of a task as it stands before issue. */
export interface IssueTaskUnit {
  readonly name: string;
  readonly role: NoticeUnitRole;
  readonly collective: boolean;
  readonly unitId: string | null;
  /** The named units of a collective. */
  readonly memberIds: readonly string[];
}

/** A task as it stands before issue; `dueOn` is an office date. */
export interface IssueTask {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly kind: NoticeTaskKind;
  readonly status: NoticeTaskStatus;
  readonly dueOn: string | null;
  /** What a duty owes, once an officer has accepted or entered it. */
  readonly duty: DutyRule | null;
  /** What the clause of a duty proposes; null for every other kind. */
  readonly proposedDuty: ProposedDuty | null;
  readonly units: readonly IssueTaskUnit[];
}
