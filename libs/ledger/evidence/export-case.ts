import type { DataSource, EntityManager } from 'typeorm';
import { Refusal } from '../../domain/refusal/refusal.ts';
import type { Clock } from '../../persistence/clock.ts';
import type { Head } from '../link.ts';
import { loadCaseRows } from '../verify/case-rows.ts';
import { streamEntries } from '../verify/entry-pages.ts';
import { coveringSeals } from './covering-seals.ts';
import { EVIDENCE_FORMAT, type EvidencePack, type PackedHistory } from './evidence-pack.ts';

/**
 * The evidence pack of one case, by id or number, read on one snapshot: entries, seals that cover them, papers,
 * messages, file hashes and engine histories. Refuses `case_not_found`.
 */
export async function exportCase(dataSource: DataSource, clock: Clock, idOrNumber: string): Promise<EvidencePack> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    const caseId = await caseIdOf(manager, idOrNumber);
    const rows = (await loadCaseRows(manager, [caseId])).get(caseId)!;
    const entries = [
      ...(await streamEntries(manager, 'case', caseId)),
      ...(await streamEntries(manager, 'delivery', caseId)),
    ];
    const pack = {
      format: EVIDENCE_FORMAT,
      exportedAt: await clock.now(manager),
      case: rows.file,
      entries,
      deliveryHead: await deliveryHead(manager, caseId),
      seals: await coveringSeals(manager, caseId),
      notifications: rows.notifications.map(({ address: _address, ...row }) => row),
      letters: rows.letters,
      attachments: rows.attachments,
      commands: rows.commands,
      histories: await histories(manager, caseId),
    };
    // One round through JSON, so that what is returned is exactly what a file will hold.
    return JSON.parse(JSON.stringify(pack)) as EvidencePack;
  });
}

async function caseIdOf(manager: EntityManager, idOrNumber: string): Promise<string> {
  const rows: { id: string }[] = await manager.query('select id from case_file where id::text = $1 or number = $1', [
    idOrNumber,
  ]);
  if (rows[0] !== undefined) return rows[0].id;
  throw new Refusal('not_found', 'case_not_found', `没有编号为“${idOrNumber}”的案件，请核对编号。`);
}

async function deliveryHead(manager: EntityManager, caseId: string): Promise<Head | null> {
  const rows: Head[] = await manager.query(
    `select seq, hash from ledger_head where stream_kind = 'delivery' and stream_id = $1`,
    [caseId],
  );
  return rows[0] ?? null;
}

async function histories(manager: EntityManager, caseId: string): Promise<PackedHistory[]> {
  return manager.query(
    `select run_id as "runId", events, sha256, exported_at as "exportedAt", encode(content, 'base64') as content
     from engine_history where case_id = $1 order by exported_at, run_id`,
    [caseId],
  );
}
