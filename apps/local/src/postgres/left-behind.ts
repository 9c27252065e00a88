import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess } from '../processes/end-process.ts';
import { startMark } from '../processes/process-identity.ts';

/**
 * Ends a server an earlier launcher left running on this cluster, and removes a lock file whose number now belongs to
 * a stranger. A lock file of a dead server stays: PostgreSQL checks with it that no backend of that server lives on.
 */
export async function endLeftBehind(cluster: string): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const lock = await readFile(lockFile, 'utf8').catch(() => undefined);
  const pid = Number(lock?.split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const start = await startMark(pid);
  if (start === undefined) return;
  if (await servesCluster(pid, cluster)) await endProcess({ pid, start }, 'SIGINT', 20_000);
  else await rm(lockFile, { force: true });
}

async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  const directory = await readlink(`/proc/${pid}/cwd`).catch(() => '');
  return /(^|\/)postgres\0/.test(command) && directory === (await realpath(cluster));
}
