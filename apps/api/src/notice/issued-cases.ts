import type { EntityManager } from 'typeorm';
import type { IssuedAcknowledgement, IssuedCase, NoticeIssued } from '../../../../libs/contracts/http/notice.ts';
import { ACKNOWLEDGEMENT_STATE_NAMES } from '../../../../libs/domain/acknowledgement/acknowledgement-state.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';

/** What issuing a notice opened, as PostgreSQL has it, in the notice's order. */
export async function issuedOf(
  manager: EntityManager,
  notice: Pick<NoticeEntity, 'id' | 'policyId' | 'dutyPolicyId' | 'acknowledgement' | 'issuedAt'>,
): Promise<NoticeIssued> {
  const cases: (Omit<IssuedCase, 'dueAt'> & { dueAt: Date | null })[] = await manager.query(
    `select c.id, c.kind, c.number, c.title, t.id as "taskId", t.ref, c.unit_id as "unitId", u.name as "unitName",
       c.due_at as "dueAt"
     from case_file c join notice_task t on t.id = c.notice_task_id join unit u on u.id = c.unit_id
     where c.notice_id = $1 order by t.seq, c.number`,
    [notice.id],
  );
  return {
    noticeId: notice.id,
    policyId: notice.policyId,
    dutyPolicyId: notice.dutyPolicyId,
    issuedAt: notice.issuedAt?.toISOString() ?? '',
    cases: cases.map((one) => ({ ...one, dueAt: one.dueAt?.toISOString() ?? null })),
    acknowledgement: notice.acknowledgement,
    acknowledgements: await acknowledgementsOf(manager, notice.id),
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
