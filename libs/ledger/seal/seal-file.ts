import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFault } from '../file-fault.ts';
import type { EntityManager } from 'typeorm';
import { parseSealDocument, sealDocument, type Seal } from './seal.ts';
import { readSeal, sealedDays } from './stored-seal.ts';

const NAME = /^(\d{4}-\d{2}-\d{2})\.json$/;

export const sealDirectory = (dataDir: string): string => join(dataDir, 'seals');

/**
 * Writes `<dataDir>/seals/YYYY-MM-DD.json`. A file that is there already is never overwritten: if it differs from the
 * table, that is evidence for the verifier.
 */
export async function writeSealFile(dataDir: string, seal: Seal): Promise<void> {
  const directory = sealDirectory(dataDir);
  await mkdir(directory, { recursive: true });
  try {
    await writeFile(join(directory, `${seal.sealedOn}.json`), sealDocument(seal), { flag: 'wx' });
  } catch (error) {
    if (!isFault(error, 'EEXIST')) throw error;
  }
}

/** Writes the files a process that died between commit and writing has left out. */
export async function writeMissingSealFiles(manager: EntityManager, dataDir: string): Promise<void> {
  const present = new Set(await sealDays(sealDirectory(dataDir)));
  for (const day of await sealedDays(manager)) {
    const seal = present.has(day) ? null : await readSeal(manager, day);
    if (seal !== null) await writeSealFile(dataDir, seal);
  }
}

/** The days of which a directory holds a seal file; empty when there is no such directory. */
export async function sealDays(directory: string): Promise<string[]> {
  try {
    const names = await readdir(directory);
    return names.flatMap((name) => NAME.exec(name)?.[1] ?? []).sort();
  } catch (error) {
    if (isFault(error, 'ENOENT')) return [];
    throw error;
  }
}

/** The seal in a directory's file of that day; null when the file holds no seal. */
export async function readSealFile(directory: string, day: string): Promise<Seal | null> {
  return parseSealDocument(await readFile(join(directory, `${day}.json`), 'utf8'));
}
