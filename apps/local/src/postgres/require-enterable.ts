import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { PlainError } from '../plain.error.ts';
import type { ClusterRunner } from './cluster-runner.ts';

/** Refuses (PlainError) a cluster directory the server's account cannot enter or write, before PostgreSQL fails less plainly. */
export async function requireEnterable(cluster: string, { account, spawnOptions }: ClusterRunner): Promise<void> {
  if (process.platform === 'win32') return;
  // As root the working directory is set before the account changes, so that only this directory is tried.
  const place = account === undefined ? cluster : '/proc/self/cwd';
  const cwd = account === undefined ? '/' : cluster;
  const entered = await promisify(execFile)('/bin/sh', ['-c', 'cd "$0" && test -r . -a -w .', place], {
    ...spawnOptions,
    cwd,
  }).then(
    () => true,
    () => false,
  );
  if (entered) return;
  const owner = account === undefined ? '当前用户' : `${account.uid}:${account.gid}`;
  const remedy = account === undefined ? '$(id -u)' : owner;
  throw new PlainError(
    'POSTGRES_DIRECTORY',
    `PostgreSQL 的运行用户（${owner}）进不了数据库目录 ${cluster}。请执行 chown -R ${remedy} ${cluster} 后重试，或用 --data 另选目录。`,
  );
}
