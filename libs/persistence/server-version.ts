import type { EntityManager } from 'typeorm';
import { DatabaseUnfitError } from './database-unfit.error.ts';

/** `IS JSON` came with it. */
const OLDEST_MAJOR = 16;

/** The database server is older than the statements it would be sent. */
export class ServerTooOldError extends DatabaseUnfitError {
  readonly code = 'SERVER_TOO_OLD';

  constructor(found: string) {
    super(
      `数据库是 PostgreSQL ${found}，本程序需要 PostgreSQL ${OLDEST_MAJOR} 或更高版本。`,
      '请升级该数据库服务器，或把 DATABASE_URL（--database-url）改为更新的服务器；npm start 不设置它时使用内置数据库。',
    );
    this.name = 'ServerTooOldError';
  }
}

/** Throws ServerTooOldError for a server older than the oldest one the product works on. */
export async function requireServerVersion(manager: Pick<EntityManager, 'query'>): Promise<void> {
  const [row]: { version: number }[] = await manager.query(
    `select current_setting('server_version_num')::int as version`,
  );
  const version = row!.version;
  if (version < OLDEST_MAJOR * 10_000) {
    throw new ServerTooOldError(`${Math.floor(version / 10_000)}.${version % 10_000}`);
  }
}
