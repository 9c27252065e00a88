import { join } from 'node:path';
import { nativeFiles } from './native-files.ts';
import { readableCopy } from './readable-copy.ts';
import { serverAccount, type ServerAccount } from './server-account.ts';

/** How to run PostgreSQL's programs; their working directory must be the cluster. */
export interface ClusterRunner {
  /** Directory with the programs. */
  readonly programs: string;
  readonly account?: ServerAccount;
  /** What the programs are told as their data directory. */
  dataDirectory(cluster: string): string;
  readonly spawnOptions: { uid?: number; gid?: number; env: NodeJS.ProcessEnv };
}

/** PG* variables of the person's shell must not reach the embedded server. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

/**
 * For an ordinary user the plain thing. For root the server runs under another account that may not be able to enter
 * the directories above the cluster: the kernel's link to the working directory, set before the account changes,
 * reaches the cluster without walking through them.
 */
export async function clusterRunner(cluster: string): Promise<ClusterRunner> {
  const native = await nativeFiles();
  const account = await serverAccount(cluster);
  const env = cleanEnvironment();
  if (account === undefined) {
    return { programs: join(native.directory, 'bin'), dataDirectory: (path) => path, spawnOptions: { env } };
  }
  return {
    programs: join(await readableCopy(native, account), 'bin'),
    account,
    dataDirectory: () => '/proc/self/cwd',
    spawnOptions: { ...account, env },
  };
}
