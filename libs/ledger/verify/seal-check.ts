import type { EntityManager } from 'typeorm';
import { readSealFile, sealDays } from '../seal/seal-file.ts';
import { headRows, sealHash, type Seal } from '../seal/seal.ts';
import { readSeals } from '../seal/stored-seal.ts';
import { finding, type Finding } from './finding.ts';
import { SealChain, SealRoots, signatureFaults } from './seal-chain.ts';
import { SealedHeads } from './sealed-heads.ts';

export interface SealCheck {
  /** Base64 SPKI; null when the key is not at hand. */
  publicKey: string | null;
  /** Directory of seal files; null compares with none. */
  sealsDir: string | null;
  /** Called once for each seal of the table. */
  onSeal: (seal: Seal) => void;
}

/** Seals against themselves, the entries they closed, and the files kept outside the database. */
export async function* checkSeals(manager: EntityManager, options: SealCheck): AsyncGenerator<Finding> {
  const files = new Set(options.sealsDir === null ? [] : await sealDays(options.sealsDir));
  const chain = new SealChain(options.publicKey);
  const roots = new SealRoots();
  const heads = new SealedHeads(manager);
  for await (const seal of readSeals(manager)) {
    options.onSeal(seal);
    const { rows, found } = roots.check(seal);
    yield* [...chain.check(seal), ...found, ...(await heads.check(rows, seal.sealedOn))];
    if (options.sealsDir !== null) yield* await compareFile(options, seal, files.delete(seal.sealedOn), heads);
  }
  for (const day of files) yield* await checkOrphan(options, day, heads);
}

async function compareFile(options: SealCheck, seal: Seal, present: boolean, heads: SealedHeads): Promise<Finding[]> {
  const day = seal.sealedOn;
  if (!present)
    return [finding('seal_file_missing', null, null, day, `${day} 的封存文件不在 ${options.sealsDir} 中。`)];
  const file = await readSealFile(options.sealsDir!, day);
  if (file !== null && sealHash(file) === sealHash(seal)) return [];
  const differs = finding(
    'seal_file_differs',
    null,
    null,
    day,
    `${day} 的封存文件与数据库中的封存不同：其中之一被改写。`,
  );
  return [differs, ...(await headsOfFile(options, file, heads))];
}

/** A file without a seal in the table: the row was deleted, and the file still says what the heads were. */
async function checkOrphan(options: SealCheck, day: string, heads: SealedHeads): Promise<Finding[]> {
  const file = await readSealFile(options.sealsDir!, day);
  const missing = finding(
    'seal_missing',
    null,
    null,
    day,
    `${day} 有封存文件，但数据库中没有这次封存：封存记录被删除。`,
  );
  return [missing, ...(await headsOfFile(options, file, heads))];
}

async function headsOfFile(options: SealCheck, file: Seal | null, heads: SealedHeads): Promise<Finding[]> {
  if (file === null || signatureFaults(file, options.publicKey).length > 0) return [];
  return heads.check(headRows(file.heads), file.sealedOn);
}
