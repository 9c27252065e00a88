import type { EntityManager } from 'typeorm';
import type { CaseAttachment, CaseEngineHistory } from '../../../../libs/contracts/http/case.ts';

/** Photos that belong to an act of the case; of the acts of some units when they are named. */
export async function readAttachments(
  manager: EntityManager,
  caseId: string,
  ofUnits: readonly string[] | null = null,
): Promise<CaseAttachment[]> {
  const rows: (Omit<CaseAttachment, 'createdAt'> & { createdAt: Date })[] = await manager.query(
    `select a.id, a.command_id as "commandId", a.file_name as "fileName", a.bytes, a.width, a.height,
       a.original_sha256 as "originalSha256", a.created_at as "createdAt"
     from attachment a left join command c on c.id = a.command_id
     where a.case_id = $1 and a.command_id is not null and ($2::uuid[] is null or c.actor_unit_id = any($2)) order by a.created_at, a.id`,
    [caseId, ofUnits],
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
