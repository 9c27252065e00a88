import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../plain.error.ts';
import { identify, isAlive, type ProcessIdentity } from '../processes/process-identity.ts';

/** One launcher a data directory. The lock of a dead launcher is taken over. */
export class LauncherLock {
  private constructor(private readonly path: string) {}

  /** Refuses (PlainError) when another launcher works on this directory. */
  static async take(runDirectory: string): Promise<LauncherLock> {
    const path = join(runDirectory, 'launcher.lock');
    const own = `${path}.${process.pid}`;
    await writeFile(own, JSON.stringify(await identify(process.pid)), { mode: 0o600 });
    try {
      while (!(await linked(own, path))) await clear(path);
    } finally {
      await rm(own, { force: true });
    }
    return new LauncherLock(path);
  }

  async release(): Promise<void> {
    await rm(this.path, { force: true });
  }
}

async function linked(own: string, path: string): Promise<boolean> {
  return link(own, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}

async function holder(path: string): Promise<ProcessIdentity | undefined> {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return JSON.parse(text) as ProcessIdentity;
  } catch {
    return undefined;
  }
}

/** Moves a dead launcher's lock aside and looks again: between two looks a living one may have taken it. */
async function clear(path: string): Promise<void> {
  await refuseLiving(await holder(path));
  const aside = `${path}.old.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const moved = await holder(aside);
  try {
    await refuseLiving(moved);
  } catch (error) {
    await link(aside, path).catch(() => undefined);
    throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function refuseLiving(identity: ProcessIdentity | undefined): Promise<void> {
  if (identity === undefined || !(await isAlive(identity))) return;
  throw new PlainError(
    'ALREADY_RUNNING',
    `这个数据目录已有一个督办在运行（进程 ${identity.pid}）。请直接使用它，或先结束它，或用 --data 和 --port 另选目录和端口。`,
  );
}
