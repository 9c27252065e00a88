import type { EntityManager } from 'typeorm';
import type { RecordRequest } from '../contracts/case.messages.ts';

/** A step or refusal that is recorded already. */
export interface Recorded {
  refused: { code: string; detail: string } | null;
}

/** Which of the requests were recorded before, by case. */
export async function readRecorded(
  manager: EntityManager,
  requests: readonly RecordRequest[],
): Promise<Map<string, Recorded>> {
  const keys = JSON.stringify(
    requests.map(({ caseId, key, kind }) => ({ caseId, key, commandId: kind === 'command' ? key : null })),
  );
  const rows: { caseId: string; code: string | null; detail: string | null }[] = await manager.query(
    `select r."caseId", c.refusal_code as code, c.refusal_detail as detail
     from jsonb_to_recordset($1::jsonb) r("caseId" uuid, key text, "commandId" uuid)
     left join case_step s on s.case_id = r."caseId" and s.key = r.key
     left join command c on c.id = r."commandId" and c.outcome = 'refused'
     where s.key is not null or c.id is not null`,
    [keys],
  );
  return new Map(
    rows.map(({ caseId, code, detail }) => [
      caseId,
      { refused: code === null ? null : { code, detail: detail ?? '' } },
    ]),
  );
}
