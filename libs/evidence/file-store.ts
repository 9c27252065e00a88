import { randomUUID } from 'node:crypto';
import { constants, createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, rename, rm } from 'node:fs/promises';
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

  private pathOf(hash: string): string {
    if (!HASH.test(hash)) throw new Error('a file is named by its SHA-256');
    return join(this.root, hash.slice(0, 2), hash);
  }
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
  try {
    await access(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
