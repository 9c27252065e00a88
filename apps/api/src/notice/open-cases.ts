import { caseUnitsOf } from '../../../../libs/domain/notice-matching/case-units.ts';
import { unwrapped } from '../../../../libs/domain/wording/unwrapped.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import type { OpenCase } from '../../../../libs/record/open-case.ts';
import { issueTaskOf, type DraftTask } from './notice-draft.ts';

/** One case per confirmed task or duty and answering unit, in printed order; cooperating units are copied into each. */
export function openCasesOf(
  notice: NoticeEntity,
  confirmed: readonly DraftTask[],
  active: ReadonlyMap<string, string>,
): OpenCase[] {
  return confirmed.filter(({ row }) => row.kind !== 'declaration').flatMap((task) => casesOfTask(notice, task, active));
}

/** What one task opens once it is confirmed. */
export function casesOfTask(notice: NoticeEntity, task: DraftTask, active: ReadonlyMap<string, string>): OpenCase[] {
  const { responsible, cooperating } = caseUnitsOf(issueTaskOf(task, active));
  return responsible.map((unitId) => caseOf(notice, task, unitId, cooperating));
}

/** One clause opens one case for a unit. */
export const caseKey = (kind: 'task' | 'duty', taskId: string, unitId: string): string => `${kind}:${taskId}:${unitId}`;

function caseOf(
  notice: NoticeEntity,
  { row }: DraftTask,
  unitId: string,
  cooperatingUnitIds: readonly string[],
): OpenCase {
  const kind = row.kind === 'duty' ? 'duty' : 'task';
  const due =
    kind === 'duty'
      ? { dueOn: null, dueBasis: row.dutyBasis ?? '', duty: row.duty }
      : { dueOn: row.dueOn, dueBasis: row.dueBasis ?? '', duty: null };
  return {
    kind,
    businessKey: caseKey(kind, row.id, unitId),
    title: row.title,
    unitId,
    cooperatingUnitIds,
    noticeId: notice.id,
    noticeTaskId: row.id,
    clause: unwrapped(row.sourceText),
    ref: row.ref,
    noticeTitle: notice.title ?? notice.fileName,
    documentNumber: notice.documentNumber,
    issuer: notice.issuer,
    ...due,
  };
}
