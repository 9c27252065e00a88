import type { CaseKind } from './case-kind.ts';

/** Procedures as people read them. */
export const CASE_KIND_NAMES: Readonly<Record<CaseKind, string>> = { task: '任务督办', duty: '周期性职责' };
