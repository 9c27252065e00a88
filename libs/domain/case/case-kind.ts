/** The procedures a case can follow: task supervision 任务督办, periodic duty 周期性职责. */
export const CASE_KINDS = ['task', 'duty'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
