/** The procedures a case can follow. */
const CASE_KINDS = ['task'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];
