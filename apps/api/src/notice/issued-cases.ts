import type { EntityManager } from 'typeorm';
import type { NoticeMerged } from '../../../../libs/contracts/http/notice-merging.ts';
import type { IssuedAcknowledgement, IssuedCase, NoticeIssued } from '../../../../libs/contracts/http/notice.ts';
import { ACKNOWLEDGEMENT_STATE_NAMES } from '../../../../libs/domain/acknowledgement/acknowledgement-state.ts';
import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { stateNameOf } from '../../../../libs/domain/case/procedures.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';
import { noticeName } from '../../../../libs/domain/wording/notice-name.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';

/** Sources of the clauses that were merged into the case. */
const ALSO_FOR = `(select coalesce(jsonb_agg(s ->> 'source'), '[]') from jsonb_array_elements(c.facts -> 'laterSources') s
  where s ->> 'kind' = 'merger')`;

/** What issuing a notice opened, as PostgreSQL has it, in the notice's order. */
export async function issuedOf(
  manager: EntityManager,
  notice: Pick<NoticeEntity, 'id' | 'policyId' | 'dutyPolicyId' | 'acknowledgement' | 'issuedAt'>,
): Promise<NoticeIssued> {
  const cases: (Omit<IssuedCase, 'dueAt' | 'stateName'> & { state: string; dueAt: Date | null })[] =
    await manager.query(
      `select c.id, c.kind, c.number, c.title, t.id as "taskId", t.ref, c.unit_id as "unitId", u.name as "unitName",
       c.state, c.due_at as "dueAt", ${ALSO_FOR} as "alsoFor"
     from case_file c join notice_task t on t.id = c.notice_task_id join unit u on u.id = c.unit_id
     where c.notice_id = $1 order by t.seq, c.number`,
      [notice.id],
    );
  return {
    noticeId: notice.id,
    policyId: notice.policyId,
    dutyPolicyId: notice.dutyPolicyId,
    issuedAt: notice.issuedAt?.toISOString() ?? '',
    cases: cases.map(({ state, ...one }) => ({
      ...one,
      stateName: stateNameOf(one.kind, state),
      dueAt: one.dueAt?.toISOString() ?? null,
    })),
    acknowledgement: notice.acknowledgement,
    acknowledgements: await acknowledgementsOf(manager, notice.id),
    merged: await readMerged(manager, notice.id),
  };
}

/** Who has acknowledged its declarations and who has not, in the order they were opened. */
async function acknowledgementsOf(manager: EntityManager, noticeId: string): Promise<IssuedAcknowledgement[]> {
  const rows: Omit<IssuedAcknowledgement, 'stateName'>[] = await manager.query(
    `select c.id, c.number, c.unit_id as "unitId", u.name as "unitName", c.state,
       c.facts ->> 'signedAt' as "signedAt", c.facts ->> 'signedBy' as "signedBy"
     from case_file c join unit u on u.id = c.unit_id
     where c.notice_id = $1 and c.kind = 'acknowledgement' order by c.number`,
    [noticeId],
  );
  return rows.map((row) => ({ ...row, stateName: ACKNOWLEDGEMENT_STATE_NAMES[row.state] }));
}

interface MergedRow extends Omit<NoticeMerged, 'stateName' | 'source' | 'dueAt' | 'closedAt'> {
  kind: CaseKind;
  caseState: string;
  dueAt: Date | null;
  closedAt: Date | null;
  intoRef: string;
  intoTitle: string;
  documentNumber: string | null;
}

/** Clauses of the notice that cases of earlier ones answer, or were to, as they stand now. */
async function readMerged(manager: EntityManager, noticeId: string): Promise<NoticeMerged[]> {
  const rows: MergedRow[] = await manager.query(
    `select m.notice_task_id as "taskId", t.ref, t.title, m.unit_id as "unitId", u.name as "unitName", m.case_id as "caseId",
       c.number, c.title as "caseTitle", c.kind, c.state as "caseState", c.closed_at as "closedAt", c.due_at as "dueAt",
       i.ref as "intoRef", coalesce(n.title, n.file_name) as "intoTitle", n.document_number as "documentNumber", m.state, m.reason
     from notice_merge m join notice_task t on t.id = m.notice_task_id join unit u on u.id = m.unit_id
       join case_file c on c.id = m.case_id join notice_task i on i.id = m.into_task_id join notice n on n.id = i.notice_id
     where m.notice_id = $1 order by t.seq, c.number`,
    [noticeId],
  );
  return rows.map(({ kind, caseState, intoRef, intoTitle, documentNumber, ...row }) => ({
    ...row,
    stateName: stateNameOf(kind, caseState),
    dueAt: row.dueAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    source: `${noticeName({ documentNumber }, intoTitle)}${itemWords(intoRef)}`,
  }));
}
