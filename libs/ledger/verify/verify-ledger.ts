import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import type { VerifiedCounts } from '../../domain/ledger/verified-counts.ts';
import { readPublicKey } from '../seal/seal-key.ts';
import { sealDirectory } from '../seal/seal-file.ts';
import { noCounts } from './counts.ts';
import { withCaseNumbers } from './case-numbers.ts';
import { findUndelivered } from './delivery-check.ts';
import type { Finding } from './finding.ts';
import { findChangedHistories } from './history-check.ts';
import { findChangedMerges } from './merge-check.ts';
import { findChangedNotices } from './notice-check.ts';
import { checkSeals } from './seal-check.ts';
import { walkStreams } from './stream-walk.ts';
import { findEmptyStreams, findStrayRows } from './stray-rows.ts';

export interface VerifyOptions {
  /** Data directory with `files/` and `seals/`; null when the verifier runs without them. */
  dataDir: string | null;
  /** Directory of seal files kept elsewhere; replaces `<dataDir>/seals`. */
  sealsDir?: string | undefined;
  /** PEM file with the public (or private) key of the house; null when it is not at hand. */
  keyFile: string | null;
  /** Findings kept in the report; more are counted only. */
  limit?: number;
  /** Ends the work early; the report says so. */
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

export interface VerifyReport {
  /** True when everything was looked at and nothing disagrees. */
  intact: boolean;
  /** False when the work was ended early. */
  complete: boolean;
  checked: VerifiedCounts;
  lastSealedOn: string | null;
  /** Base64 SPKI of the key the seals were compared with. */
  publicKey: string | null;
  /** What could not be compared, in Chinese. */
  notes: string[];
  findings: Finding[];
  findingsLeftOut: number;
}

/**
 * Checks chains, seals, rows and files against each other on one snapshot of the database, so that writers at work
 * cause no false alarm. Writes nothing. Refuses `seal_key_missing`, `seal_key_unreadable` for a key file that is named
 * but cannot be read.
 */
export async function verifyLedger(dataSource: DataSource, options: VerifyOptions): Promise<VerifyReport> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('set transaction read only');
    return await report(runner.manager, options);
  } finally {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
    await runner.release();
  }
}

/** A report before anything was looked at. */
export const emptyReport = (checked: VerifiedCounts, publicKey: string | null, notes: string[]): VerifyReport => ({
  intact: false,
  complete: true,
  checked,
  lastSealedOn: null,
  publicKey,
  notes,
  findings: [],
  findingsLeftOut: 0,
});

async function report(manager: EntityManager, options: VerifyOptions): Promise<VerifyReport> {
  const checked = noCounts();
  const limit = options.limit ?? 1000;
  const { publicKey, sealsDir, filesDir, notes } = materials(options);
  const result = emptyReport(checked, publicKey, notes);
  const total = await countEntries(manager);
  const onSeal = (seal: { sealedOn: string }): void => {
    checked.seals += 1;
    result.lastSealedOn = seal.sealedOn;
  };
  for await (const found of everything(manager, checked, filesDir, { publicKey, sealsDir, onSeal })) {
    const kept = found.slice(0, Math.max(0, limit - result.findings.length));
    result.findings.push(...(await withCaseNumbers(manager, kept)));
    result.findingsLeftOut += found.length;
    options.onProgress?.(checked.entries, total);
    if (options.signal?.aborted) {
      result.complete = false;
      break;
    }
  }
  result.findingsLeftOut -= result.findings.length;
  result.intact = result.complete && result.findings.length === 0;
  return result;
}

async function* everything(
  manager: EntityManager,
  counts: VerifiedCounts,
  filesDir: string | null,
  seals: Parameters<typeof checkSeals>[1],
): AsyncGenerator<Finding[]> {
  yield* walkStreams(manager, counts, filesDir);
  yield await findEmptyStreams(manager);
  yield await findStrayRows(manager);
  yield await findUndelivered(manager);
  yield* findChangedHistories(manager);
  yield* findChangedNotices(manager);
  yield await findChangedMerges(manager);
  for await (const found of checkSeals(manager, seals)) yield [found];
}

function materials({ dataDir, sealsDir, keyFile }: VerifyOptions) {
  const notes: string[] = [];
  const filesDir = dataDir === null ? null : join(dataDir, 'files');
  if (filesDir === null) notes.push('没有数据目录，照片文件未核对。');
  const seals = sealsDir ?? (dataDir === null ? null : sealDirectory(dataDir));
  if (seals === null) notes.push('没有封存文件目录，封存只与数据库自身核对。');
  const known = keyFile !== null && existsSync(keyFile);
  if (!known) notes.push('没有本单位的公钥，只能核对签名自洽，不能认定由谁签署；可用 --public-key 指定。');
  return { publicKey: known ? readPublicKey(keyFile) : null, sealsDir: seals, filesDir, notes };
}

async function countEntries(manager: EntityManager): Promise<number> {
  const rows: { n: number }[] = await manager.query('select count(*)::int as n from ledger_entry');
  return rows[0]!.n;
}
