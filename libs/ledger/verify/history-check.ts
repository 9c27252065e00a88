import { gunzipSync } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../link.ts';
import { fieldsOf } from './entry-fields.ts';
import { finding, type Finding } from './finding.ts';

/** A history of a case that loops for years stays far below this; a forged archive must not fill the memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/** True when the gzip still holds the history that was hashed. */
export function isWholeHistory(content: Buffer, hash: string): boolean {
  try {
    return sha256(gunzipSync(content, { maxOutputLength: MOST_BYTES })) === hash;
  } catch {
    // Bytes that cannot be unpacked are not what was exported.
    return false;
  }
}

/** Exported engine histories that no longer give their hash, read one at a time. */
export async function* findChangedHistories(manager: EntityManager): AsyncGenerator<Finding[]> {
  const keys: { caseId: string; runId: string }[] = await manager.query(
    'select case_id as "caseId", run_id as "runId" from engine_history order by 1, 2',
  );
  const recorded = await recordedHashes(manager);
  for (const { caseId, runId } of keys) {
    const rows: { content: Buffer; sha256: string }[] = await manager.query(
      'select content, sha256 from engine_history where case_id = $1 and run_id = $2',
      [caseId, runId],
    );
    const [row] = rows;
    if (row === undefined) continue;
    const isRecorded = recorded.get(runId) === row.sha256;
    if (!isRecorded || !isWholeHistory(row.content, row.sha256)) yield [changedHistory(caseId, runId)];
  }
}

/** Hashes by run, as the system's stream has them. */
async function recordedHashes(manager: EntityManager): Promise<Map<unknown, unknown>> {
  const entries: { body: string }[] = await manager.query(
    "select body from ledger_entry where stream_kind = 'system' and kind = 'engine.history_exported' order by seq",
  );
  return new Map(
    entries.map(({ body }) => {
      const fields = fieldsOf(body);
      return [fields?.['runId'], fields?.['sha256']];
    }),
  );
}

export const changedHistory = (caseId: string, runId: string): Finding =>
  finding(
    'history_changed',
    `case/${caseId}`,
    null,
    runId,
    `案件 ${caseId} 的引擎历史 ${runId} 与其哈希或系统台账的记录不符：被改动。`,
  );
