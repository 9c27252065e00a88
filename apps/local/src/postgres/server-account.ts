import { readFile, stat } from 'node:fs/promises';
import { PlainError } from '../plain.error.ts';

/** The account PostgreSQL runs under when the launcher is root, which PostgreSQL refuses to run as. */
export interface ServerAccount {
  readonly uid: number;
  readonly gid: number;
}

const candidates = ['postgres', 'nobody'];

/**
 * Undefined for an ordinary user (PostgreSQL runs as that user). For root: the owner of an existing cluster, so that
 * files keep their owner, else a known unprivileged account. Refuses (PlainError) when the machine has none.
 */
export async function serverAccount(cluster: string): Promise<ServerAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (process.platform !== 'linux') {
    throw new PlainError('ROOT_NOT_SUPPORTED', '本系统上不能以 root 身份运行内置 PostgreSQL。请换普通用户运行。');
  }
  const owner = await stat(cluster).catch(() => undefined);
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  for (const name of candidates) {
    const account = lines.find((fields) => fields[0] === name);
    if (account !== undefined) return { uid: Number(account[2]), gid: Number(account[3]) };
  }
  throw new PlainError(
    'NO_SERVER_ACCOUNT',
    'PostgreSQL 不能以 root 身份运行，本机又没有 postgres 或 nobody 用户。请执行 useradd -r postgres 后重试，或换普通用户运行。',
  );
}
