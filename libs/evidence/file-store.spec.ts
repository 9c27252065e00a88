import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileStore } from './file-store.ts';

let dataDir: string;
let files: FileStore;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'duban-files-'));
  files = new FileStore(dataDir);
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const LATER = new Date('2026-01-01T01:00:00Z');

async function keep(text: string): Promise<string> {
  const hash = createHash('sha256').update(text).digest('hex');
  await files.keep(hash, Buffer.from(text));
  return hash;
}

const pathOf = (hash: string): string => join(dataDir, 'files', hash.slice(0, 2), hash);

async function oldHashes(): Promise<string[]> {
  const found: string[] = [];
  for await (const hashes of files.olderThan(LATER)) found.push(...hashes);
  return found;
}

test('a store that has kept nothing yet has no old files', async () => {
  expect(await oldHashes()).toEqual([]);
});

test('only files of the asked age are named, and what a crash left unfinished is deleted', async () => {
  const [old, young] = [await keep('old'), await keep('young')];
  await utimes(pathOf(old), LONG_AGO, LONG_AGO);
  const unfinished = join(pathOf(old), '..', '.half.tmp');
  await writeFile(unfinished, 'ha');
  await utimes(unfinished, LONG_AGO, LONG_AGO);
  expect(await oldHashes()).toEqual([old]);
  expect(await readdir(join(pathOf(old), '..'))).toEqual([old]);
  expect(await files.has(young)).toBe(true);
});

test('a removed file is gone, and removing it again is no error', async () => {
  const hash = await keep('gone');
  await files.remove(hash);
  await files.remove(hash);
  expect(await files.has(hash)).toBe(false);
});
