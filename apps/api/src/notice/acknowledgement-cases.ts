import { acknowledgementsOf } from '../../../../libs/domain/notice-matching/acknowledgements.ts';
import { unwrapped } from '../../../../libs/domain/wording/unwrapped.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import type { OpenCase } from '../../../../libs/record/open-case.ts';
import { issueTaskOf, type DraftTask } from './notice-draft.ts';

/** One case per unit that has to read declarations of the notice, with all that concern it; `going` are the clauses that are issued. */
export function acknowledgementCasesOf(
  notice: NoticeEntity,
  going: readonly DraftTask[],
  active: ReadonlyMap<string, string>,
  addresseeIds: readonly string[],
): OpenCase[] {
  const clauses = going.map((task) => issueTaskOf(task, active));
  const texts = new Map(going.map(({ row }) => [row.id, unwrapped(row.sourceText)]));
  const noticeTitle = notice.title ?? notice.fileName;
  const title = acknowledgementTitle(notice);
  return acknowledgementsOf(clauses, addresseeIds).map(({ unitId, clauses: read }) => ({
    kind: 'acknowledgement',
    businessKey: acknowledgementKey(notice.id, unitId),
    title,
    unitId,
    cooperatingUnitIds: [],
    noticeId: notice.id,
    noticeTaskId: null,
    clause: read.map(({ id }) => texts.get(id)).join('\n\n'),
    ref: read.map(({ ref }) => ref).join('、'),
    noticeTitle,
    documentNumber: notice.documentNumber,
    issuer: notice.issuer,
    dueOn: null,
    dueBasis: '',
    duty: null,
  }));
}

/** A notice is acknowledged once by a unit. */
export const acknowledgementKey = (noticeId: string, unitId: string): string => `acknowledgement:${noticeId}:${unitId}`;

export const acknowledgementTitle = ({ title, fileName }: Pick<NoticeEntity, 'title' | 'fileName'>): string =>
  `阅知《${title ?? fileName}》`;
