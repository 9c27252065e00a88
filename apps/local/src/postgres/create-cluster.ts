import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PlainError } from '../plain.error.ts';
import { commandFlags } from '../processes/command-flags.ts';
import type { ClusterRunner } from './cluster-runner.ts';
import { requireEnterable } from './require-enterable.ts';

export const superuser = 'duban';
const majorVersion = '18';

/** Makes the cluster when there is none yet. Refuses (PlainError) a cluster of another major version. */
export async function createCluster(cluster: string, runner: ClusterRunner, password: string): Promise<void> {
  if (!existsSync(cluster)) return initialise(cluster, runner, password);
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(unreadable);
  if (version !== undefined && version.trim() !== majorVersion) {
    throw new PlainError(
      'POSTGRES_VERSION',
      `数据目录 ${cluster} 属于 PostgreSQL ${version.trim()}，本程序使用 ${majorVersion}。请换用相应版本的程序，或用 --data 另选目录。`,
    );
  }
  await requireEnterable(cluster, runner);
  if (version === undefined) await initialise(cluster, runner, password);
}

function unreadable(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'EACCES') return undefined;
  throw error;
}

/** Made under a passing name and renamed when complete, so that an interrupted start leaves no half cluster behind. */
async function initialise(cluster: string, runner: ClusterRunner, password: string): Promise<void> {
  const passing = `${cluster}.new`;
  await rm(passing, { recursive: true, force: true });
  await mkdir(passing, { recursive: true, mode: 0o700 });
  const secrets = await mkdtemp(join(tmpdir(), 'duban-initdb-'));
  const passwordFile = join(secrets, 'password');
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
    await handOver([passing, secrets, passwordFile], runner);
    await runInitdb(passing, passwordFile, runner);
    await rename(passing, cluster);
  } finally {
    await rm(secrets, { recursive: true, force: true });
  }
}

async function handOver(paths: readonly string[], { account }: ClusterRunner): Promise<void> {
  if (account === undefined) return;
  for (const path of paths) await chown(path, account.uid, account.gid);
}

async function runInitdb(cluster: string, passwordFile: string, runner: ClusterRunner): Promise<void> {
  const flags = commandFlags({
    pgdata: runner.dataDirectory(cluster),
    username: superuser,
    pwfile: passwordFile,
    auth: 'scram-sha-256',
    encoding: 'UTF8',
    // The built-in locale sorts alike on every machine; the operating system's would corrupt indexes when it changes.
    locale: 'C',
    'locale-provider': 'builtin',
    'builtin-locale': 'C.UTF-8',
  });
  const initdb = join(runner.programs, 'initdb');
  await promisify(execFile)(initdb, [...flags, '--no-instructions'], { ...runner.spawnOptions, cwd: cluster });
}
