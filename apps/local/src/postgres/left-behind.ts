import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { endProcess } from '../processes/end-process.ts';
import { startMark, type ProcessIdentity } from '../processes/process-identity.ts';

/**
 * Ends a server an earlier launcher left running on this cluster, then every backend that outlived its server, and
 * only then removes the lock file: its number may by now belong to a stranger or to a dead process nobody collected.
 */
export async function endLeftBehind(cluster: string): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid');
  const lock = await readFile(lockFile, 'utf8').catch(() => undefined);
  if (lock === undefined) return;
  const server = Number(lock.split('\n')[0]);
  if (process.platform !== 'linux') return endServer(server);
  const serving = await servingProcesses(cluster);
  if (serving.some(({ pid }) => pid === server)) await endServer(server);
  // Backends end by themselves when their server is gone; SIGQUIT hurries those that have not noticed yet.
  for (const backend of await servingProcesses(cluster)) await endProcess(backend, 'SIGQUIT', 5_000);
  await rm(lockFile, { force: true });
}

async function endServer(pid: number): Promise<void> {
  const start = await startMark(pid);
  if (start !== undefined) await endProcess({ pid, start }, 'SIGINT', 20_000);
}

/** Living PostgreSQL processes that work in this directory. */
async function servingProcesses(cluster: string): Promise<ProcessIdentity[]> {
  const directory = await realpath(cluster);
  const numbers = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(
    numbers.map(async (pid) => {
      const place = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
      if (place !== directory) return undefined;
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      const start = await startMark(pid);
      return start !== undefined && /(^|\/)postgres[\0:]/.test(command) ? { pid, start } : undefined;
    }),
  );
  return found.filter((identity) => identity !== undefined);
}
