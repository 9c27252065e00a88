import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataDirectory } from './data-directory.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-data-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('the directory is made with those above it, for its owner alone, and opened again', async () => {
  const root = join(dir, 'a', 'b', 'data');
  const first = await openDataDirectory(root);
  expect(statSync(first.keys).mode & 0o777).toBe(0o700);
  expect(await openDataDirectory(root)).toEqual(first);
});

test('nothing is made in a directory of a newer version', async () => {
  const root = join(dir, 'data');
  mkdirSync(root);
  writeFileSync(join(root, 'version'), '99\n');
  await expect(openDataDirectory(root)).rejects.toMatchObject({ code: 'DATA_TOO_NEW', plain: true });
  expect(readdirSync(root)).toEqual(['version']);
});

test.each([
  ['below a file', () => join(dir, 'file', 'data'), 'DATA_NOT_DIRECTORY'],
  ['that is a file', () => join(dir, 'file'), 'DATA_NOT_DIRECTORY'],
  ['where the system makes none', () => '/proc/duban/data', 'DATA_NOT_WRITABLE'],
])('one %s is refused', async (_where, root, code) => {
  writeFileSync(join(dir, 'file'), '');
  await expect(openDataDirectory(root())).rejects.toMatchObject({ code, plain: true });
});
