import type { NoticeTaskKind, NoticeTaskStatus, NoticeUnitRole } from '../notice/notice-status.ts';

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
  readonly units: readonly IssueTaskUnit[];
}
