import { execFile } from 'node:child_process';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

export const checkout = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** The checkout where another account may read it; where a directory above is closed, a linked copy below `place`. */
export async function readableCheckout(place: string): Promise<string> {
  if (await isOpen(checkout)) return checkout;
  const copy = join(place, 'checkout');
  await mkdir(copy);
  const entries = (await readdir(checkout)).filter((name) => name !== '.git' && name !== 'data');
  const copied = (...how: string[]) => promisify(execFile)('cp', [...how, ...entries, copy], { cwd: checkout });
  // Links cannot cross to another file system.
  await copied('-a', '--link').catch(() => copied('-a', '--update'));
  return copy;
}

/** Whether everybody may pass every directory on the way. */
async function isOpen(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o001) === 0) return false;
  const above = dirname(path);
  return above === path || isOpen(above);
}
