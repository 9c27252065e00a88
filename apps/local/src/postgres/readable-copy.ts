import { execFile } from 'node:child_process';
import { chmod, cp, lstat, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../plain.error.ts';
import type { NativeFiles } from './native-files.ts';
import type { ServerAccount } from './server-account.ts';

// /var/cache first: temporary directories are swept by age while the server still needs its files.
const places = () => ['/var/cache', '/var/tmp', tmpdir(), '/opt'];

/**
 * Copies PostgreSQL's programs, which may lie in a private checkout, to a place the server's account can execute them
 * from; returns that directory. Refuses (PlainError) when no place serves.
 */
export async function readableCopy(native: NativeFiles, account: ServerAccount): Promise<string> {
  for (const place of places()) {
    const target = join(place, `duban-postgres-${native.version}`);
    if ((await isOurs(target)) && !(await isComplete(native.directory, target))) await rm(target, { recursive: true });
    if ((await isOurs(target)) && (await runsAs(target, account))) return target;
    const made = await copyTo(native.directory, place, target).catch(() => undefined);
    if (made !== undefined && (await runsAs(made, account))) return made;
  }
  throw new PlainError(
    'POSTGRES_NOT_REACHABLE',
    `PostgreSQL 的运行用户进不了这些目录：${places().join('、')}。请放开其中一个的进入和执行权限，或换普通用户运行。`,
  );
}

/** The temporary directory is open to everybody: only a directory that root made and nobody else can change is trusted. */
async function isOurs(directory: string): Promise<boolean> {
  const found = await lstat(directory).catch(() => undefined);
  return found !== undefined && found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0;
}

async function isComplete(source: string, copy: string): Promise<boolean> {
  const [wanted, present] = await Promise.all([source, copy].map((path) => readdir(path, { recursive: true })));
  return wanted?.length === present?.length;
}

async function copyTo(source: string, place: string, target: string): Promise<string> {
  const passing = await mkdtemp(join(place, 'duban-postgres-'));
  try {
    await cp(source, passing, { recursive: true, verbatimSymlinks: true });
    await chmod(passing, 0o755);
    await rename(passing, target);
    return target;
  } catch (error) {
    await rm(passing, { recursive: true, force: true });
    if (await isOurs(target)) return target;
    throw error;
  }
}

async function runsAs(directory: string, { uid, gid }: ServerAccount): Promise<boolean> {
  return promisify(execFile)(join(directory, 'bin', 'postgres'), ['--version'], { uid, gid, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
