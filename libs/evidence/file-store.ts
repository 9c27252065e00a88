import { randomUUID } from 'node:crypto';
import { constants, createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const HASH = /^[0-9a-f]{64}$/;

/** Files under their SHA-256, `<dataDir>/files/<first two>/<hash>`: written whole or not at all, read-only ever after. */
export class FileStore {
  private readonly root: string;

  constructor(dataDir: string) {
    this.root = join(dataDir, 'files');
  }

  /** Keeps the bytes; the same content is kept once. When this returns they survive a power cut. */
  async keep(hash: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(hash);
    if (await exists(path)) return;
    const directory = join(path, '..');
    await mkdir(directory, { recursive: true });
    const temporary = join(directory, `.${randomUUID()}.tmp`);
    try {
      await writeDurably(temporary, bytes);
      await rename(temporary, path);
    } finally {
      await rm(temporary, { force: true });
    }
    await syncDirectory(directory);
  }

  read(hash: string): ReadStream {
    return createReadStream(this.pathOf(hash));
  }

  has(hash: string): Promise<boolean> {
    return exists(this.pathOf(hash));
  }

  /** Only for a file that no row names any more. */
  remove(hash: string): Promise<void> {
    return rm(this.pathOf(hash), { force: true });
  }

  /** The hashes of files last written before an instant, directory by directory; unfinished files of that age are deleted. */
  async *olderThan(before: Date): AsyncGenerator<string[]> {
    for (const directory of await namesIn(this.root)) {
      const path = join(this.root, directory);
      const names = await oldNamesIn(path, before);
      for (const name of names) if (name.endsWith('.tmp')) await rm(join(path, name), { force: true });
      const hashes = names.filter((name) => HASH.test(name));
      if (hashes.length > 0) yield hashes;
    }
  }

  private pathOf(hash: string): string {
    if (!HASH.test(hash)) throw new Error('a file is named by its SHA-256');
    return join(this.root, hash.slice(0, 2), hash);
  }
}

/** Names of the files in a directory that were last written before an instant; none when there is no such directory. */
export async function oldNamesIn(directory: string, before: Date): Promise<string[]> {
  const old: string[] = [];
  for (const name of await namesIn(directory)) {
    const found = await stat(join(directory, name)).catch(nullIfGone);
    if (found?.isFile() && found.mtime < before) old.push(name);
  }
  return old;
}

const namesIn = async (directory: string): Promise<string[]> => (await readdir(directory).catch(nullIfGone)) ?? [];

function nullIfGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o444);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name itself must reach the disk as well. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, constants.O_RDONLY);
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function exists(path: string): Promise<boolean> {
  return (await access(path).catch(nullIfGone)) !== null;
}
