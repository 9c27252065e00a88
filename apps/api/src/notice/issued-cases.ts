import type { EntityManager } from 'typeorm';
import type { IssuedCase, NoticeIssued } from '../../../../libs/contracts/http/notice.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';

/** What issuing a notice opened, as PostgreSQL has it, in the notice's order. */
export async function issuedOf(
  manager: EntityManager,
  notice: Pick<NoticeEntity, 'id' | 'policyId' | 'dutyPolicyId' | 'issuedAt'>,
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
  };
}
