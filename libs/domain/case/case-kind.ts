/** The procedures a case can follow: task supervision 任务督办, periodic duty 周期性职责, acknowledgement 阅知. */
export const CASE_KINDS = ['task', 'duty', 'acknowledgement'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const CASE_KIND_NAMES: Readonly<Record<CaseKind, string>> = {
  task: '任务督办',
  duty: '周期性职责',
  acknowledgement: '阅知',
};
