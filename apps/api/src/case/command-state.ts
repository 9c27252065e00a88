import type { EntityManager } from 'typeorm';
import type { CommandState } from '../../../../libs/contracts/http/case-command.ts';
import type { CaseKind } from '../../../../libs/domain/case/case-kind.ts';
import { verbNameOf } from '../../../../libs/domain/case/procedures.ts';

interface Row {
  id: string;
  kind: CaseKind;
  verb: string;
  seq: number;
  number: string;
  actorId: string;
  receivedAt: Date;
  outcome: 'applied' | 'refused' | null;
  code: string | null;
  detail: string | null;
}

/** What became of a command of this case, with its receipt number; null when there is none. */
export async function readCommandState(
  manager: EntityManager,
  caseId: string,
  commandId: string,
): Promise<(CommandState & { actorId: string }) | null> {
  const rows: Row[] = await manager.query(
    `select m.id, c.kind, m.verb, m.seq, c.number, m.actor_id as "actorId", m.received_at as "receivedAt", m.outcome,
       m.refusal_code as code, m.refusal_detail as detail
     from command m join case_file c on c.id = m.case_id where m.case_id = $1 and m.id = $2`,
    [caseId, commandId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return {
    id: row.id,
    verb: row.verb,
    verbName: verbNameOf(row.kind, row.verb),
    receiptNumber: `${row.number}-${String(row.seq).padStart(4, '0')}`,
    receivedAt: row.receivedAt.toISOString(),
    status: row.outcome ?? 'accepted',
    code: row.code,
    detail: row.detail,
    actorId: row.actorId,
  };
}
