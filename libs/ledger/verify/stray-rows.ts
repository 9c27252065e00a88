import type { EntityManager } from 'typeorm';
import { finding, type Finding } from './finding.ts';

const HEADS_WITHOUT_ENTRIES = `
  select h.kind || '/' || h.id as stream, h.seq, h.subject from (
    select 'case' as kind, id::text as id, ledger_seq as seq, number as subject from case_file
    union all select stream_kind, stream_id, seq, stream_id from ledger_head where seq > 0
  ) h where not exists (select from ledger_entry e where e.stream_kind = h.kind and e.stream_id = h.id)`;

const ROWS_WITHOUT_CASE = `
  select 'notification' as thing, id::text as id, case_id::text as "caseId" from notification
    where case_id is not null and case_id not in (select id from case_file)
  union all select 'letter', id::text, case_id::text from letter where case_id not in (select id from case_file)
  union all select 'attachment', id::text, case_id::text from attachment where case_id not in (select id from case_file)`;

/** Streams whose entries are all gone, and cases nobody ever recorded. */
export async function findEmptyStreams(manager: EntityManager): Promise<Finding[]> {
  const rows: { stream: string; seq: number; subject: string }[] = await manager.query(HEADS_WITHOUT_ENTRIES);
  return rows.map(({ stream, seq, subject }) =>
    seq === 0
      ? finding('case_unrecorded', stream, null, subject, `案件 ${subject} 在台账中没有任何记录：不是由系统写入的。`)
      : finding(
          'tail_missing',
          stream,
          1,
          subject,
          `${subject} 的链头在第${seq}条，但台账里一条也没有：整条链被删除。`,
        ),
  );
}

const NAMES: Record<string, string> = { notification: '通知', letter: '函件', attachment: '附件' };
const CODES = {
  notification: 'notification_unrecorded',
  letter: 'letter_unrecorded',
  attachment: 'attachment_unrecorded',
} as const;

/** Notifications, letters and photos of a case that does not exist. */
export async function findStrayRows(manager: EntityManager): Promise<Finding[]> {
  const rows: { thing: keyof typeof CODES; id: string; caseId: string }[] = await manager.query(ROWS_WITHOUT_CASE);
  return rows.map(({ thing, id, caseId }) =>
    finding(CODES[thing], `case/${caseId}`, null, id, `${NAMES[thing]} ${id} 所属的案件 ${caseId} 不存在。`),
  );
}
