import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { checkoutRoot } from '../checkout.ts';
import type { PinnedBinary } from './pinned-binary.ts';

const places = () => [join(checkoutRoot(), '.cache'), join(homedir(), '.cache', 'duban')];

function nameInCache(binary: PinnedBinary): string {
  return `${binary.fileName}-${binary.version}${process.platform === 'win32' ? '.exe' : ''}`;
}

export async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** Path of an earlier fetched copy, from the checkout's cache or the user's. */
export async function cachedBinary(binary: PinnedBinary): Promise<string | undefined> {
  for (const place of places()) {
    const path = join(place, nameInCache(binary));
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

/** The first cache directory that can be written; the checkout may belong to somebody else. */
export async function cacheDirectory(): Promise<string> {
  for (const place of places()) {
    const made = await mkdir(place, { recursive: true })
      .then(() => access(place, constants.W_OK))
      .then(
        () => true,
        () => false,
      );
    if (made) return place;
  }
  throw new Error(`neither ${places().join(' nor ')} can be written`);
}

/** Puts the program into the cache whole or not at all, so that two starts at once cannot see half a file. */
export async function keepBinary(binary: PinnedBinary, content: Buffer): Promise<string> {
  const target = join(await cacheDirectory(), nameInCache(binary));
  const passing = `${target}.${randomUUID()}`;
  try {
    await writeFile(passing, content);
    await chmod(passing, 0o755);
    await rename(passing, target);
  } finally {
    await rm(passing, { force: true });
  }
  return target;
}
