import type { EntityManager } from 'typeorm';

/** Link codes that exist for some cases, by `<caseId>/<personId>/<generation>`. */
export async function loadCodes(manager: EntityManager, caseIds: readonly string[]): Promise<Map<string, string>> {
  const rows: { id: string; holder: string }[] = await manager.query(
    `select id, case_id || '/' || person_id || '/' || generation as holder from access_code where case_id = any($1::uuid[])`,
    [caseIds],
  );
  return new Map(rows.map((row) => [row.holder, row.id]));
}
