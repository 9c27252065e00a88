import type { Cadence, Deadline, Quota } from '../notice/notice.ts';
import type { NoticeTaskKind, NoticeTaskStatus } from '../notice/notice-status.ts';

interface UndatedTask {
  readonly kind: NoticeTaskKind;
  readonly status: NoticeTaskStatus;
  readonly dueOn: string | null;
  readonly reading: {
    readonly deadlines: readonly Deadline[];
    readonly cadences: readonly Cadence[];
    readonly quotas: readonly Quota[];
  };
}

/**
 * Whether a default deadline may be proposed for a task: one act that has no due date and whose clause speaks of no time.
 * A clause with several, ambiguous or recurring times, or a count per period, is for the officer to read.
 */
export const takesDefaultDue = ({ kind, status, dueOn, reading }: UndatedTask): boolean =>
  kind === 'task' &&
  status !== 'excluded' &&
  dueOn === null &&
  reading.deadlines.length + reading.cadences.length === 0 &&
  reading.quotas.every(({ per }) => per === null);
