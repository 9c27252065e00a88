import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Settings } from '../../../../libs/config/config.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { withDatabase } from './open-database.ts';

const TOKEN_NAME = '本机命令行';

const tokenFile = (settings: Settings): string => join(settings.dataDir, 'keys', 'cli-token');

/** The token kept in the data directory, undefined when there is none; only the directory's owner can read it. */
export function keptToken(settings: Settings): string | undefined {
  try {
    return readFileSync(tokenFile(settings), 'utf8').trim() || undefined;
  } catch {
    // A missing file and one of another user's mean the same here: no token at hand.
    return undefined;
  }
}

export function forgetToken(settings: Settings): void {
  rmSync(tokenFile(settings), { force: true });
}

/**
 * Makes a token in the name of the oldest administrator and keeps it in the data directory. Whoever can read that
 * directory holds the database's password already, so nobody gains a right by it; it is recorded like any other token.
 * Refuses `no_administrator`.
 */
export async function makeToken(settings: Settings): Promise<string> {
  const secret = `dbt_${randomBytes(32).toString('base64url')}`;
  await withDatabase(settings, (dataSource) => insertToken(dataSource, secret));
  mkdirSync(dirname(tokenFile(settings)), { recursive: true, mode: 0o700 });
  writeFileSync(tokenFile(settings), `${secret}\n`, { mode: 0o600 });
  return secret;
}

async function insertToken(dataSource: DataSource, secret: string): Promise<void> {
  const { ApiTokenEntity } = await import('../../../../libs/persistence/entities/api-token.entity.ts');
  const { DatabaseClock } = await import('../../../../libs/persistence/clock.ts');
  const { appendSystem } = await import('../../../../libs/ledger/append.ts');
  const { sha256 } = await import('../../../../libs/ledger/link.ts');
  await dataSource.transaction(async (manager) => {
    const rows: { id: string }[] = await manager.query(
      `select id from account where role = 'administrator' and disabled_at is null order by created_at limit 1`,
    );
    const accountId = rows[0]?.id;
    if (accountId === undefined) {
      throw new Refusal('unavailable', 'no_administrator', '还没有管理员账号。请先用 npm start 完成首次启动。');
    }
    const createdAt = await new DatabaseClock().now(manager);
    const id = randomUUID();
    await manager.insert(ApiTokenEntity, { id, accountId, name: TOKEN_NAME, tokenHash: sha256(secret), createdAt });
    await appendSystem(manager, createdAt, 'token.created', { tokenId: id, name: TOKEN_NAME, actor: 'cli' });
  });
}
