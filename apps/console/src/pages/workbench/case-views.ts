import type { AccountRole } from '../../../../../libs/domain/access/account-role.ts';
import type { Workbench } from '../../../../../libs/contracts/http/workbench.ts';

/** A number of the workbench and the list behind it; `kind: 'all'` opens the list of tasks with the duties counted in it. */
export interface WorkView {
  label: string;
  page: '/cases' | '/letters/waiting';
  /** The list's filter. */
  search: Readonly<Record<string, string>>;
  count: (work: Workbench) => number;
}

const reported = (label: string): WorkView => ({
  label,
  page: '/cases',
  search: { state: 'reported' },
  count: (work) => work.waitingForReview,
});

/** What waits for this reader: reports wait for the office, drafts and proposed interviews for a leader. */
export function waitingView(role: AccountRole): WorkView {
  if (role === 'administrator' || role === 'safety_office') return reported('待我审');
  if (role !== 'leader') return reported('待安办复核');
  return {
    label: '待我签批',
    page: '/letters/waiting',
    search: {},
    count: (work) => work.waitingLetters + work.proposals,
  };
}

export const CASE_VIEWS = {
  late: { label: '逾期', page: '/cases', search: { kind: 'all', lamp: 'late' }, count: (work) => work.late },
  dueToday: {
    label: '今日到期',
    page: '/cases',
    search: { kind: 'all', due: 'today' },
    count: (work) => work.dueToday,
  },
  dueThisWeek: {
    label: '本周到期',
    page: '/cases',
    search: { kind: 'all', due: 'week' },
    count: (work) => work.dueThisWeek,
  },
  receiptOverdue: {
    label: '待签收超时',
    page: '/cases',
    search: { kind: 'all', receipt: 'overdue' },
    count: (work) => work.receiptOverdue,
  },
} as const satisfies Record<string, WorkView>;
