import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';

const BACK: Record<CaseKind, string> = { task: '返回任务', duty: '返回职责', acknowledgement: '返回阅知' };

/** The way from a form or a receipt back to its case. */
export const backWords = (kind: CaseKind): string => BACK[kind];
