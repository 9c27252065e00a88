import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SYSTEM_KINDS } from './system-log-kinds.ts';

/** Names of the same shape that are files and settings, no entries. */
const OTHERS = ['seal.pem', 'seal.recipients', 'engine.mark', 'engine.closed_watermark', 'engine.history_exported'];

const subjects = new Set(Object.keys(SYSTEM_KINDS).map((kind) => kind.split('.')[0]));

function kindsIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/(?<=')[a-z]+\.[a-z_]+(?=')/g) ?? [])
    .filter((kind) => subjects.has(kind.split('.')[0]) && !OTHERS.includes(kind));
}

test('every kind of entry the sources write has words, and no words are left over', () => {
  const written = new Set(['apps/api/src', 'apps/worker/src', 'libs'].flatMap(kindsIn));
  expect([...written].toSorted()).toEqual(Object.keys(SYSTEM_KINDS).toSorted());
});
