import type { EntityManager } from 'typeorm';
import type { CaseAttachment, CaseEngineHistory } from '../../../../libs/contracts/http/case.ts';

/** Photos that belong to an act of the case. */
export async function readAttachments(manager: EntityManager, caseId: string): Promise<CaseAttachment[]> {
  const rows: (Omit<CaseAttachment, 'createdAt'> & { createdAt: Date })[] = await manager.query(
    `select id, command_id as "commandId", file_name as "fileName", bytes, width, height,
       original_sha256 as "originalSha256", created_at as "createdAt"
     from attachment where case_id = $1 and command_id is not null order by created_at, id`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** The engine's histories exported so far. */
export async function readHistories(manager: EntityManager, caseId: string): Promise<CaseEngineHistory[]> {
  const rows: (Omit<CaseEngineHistory, 'exportedAt'> & { exportedAt: Date })[] = await manager.query(
    `select run_id as "runId", events, sha256, exported_at as "exportedAt" from engine_history
     where case_id = $1 order by exported_at`,
    [caseId],
  );
  return rows.map((row) => ({ ...row, exportedAt: row.exportedAt.toISOString() }));
}
