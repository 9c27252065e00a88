import type { DataSource } from 'typeorm';
import { DatabaseUnfitError } from './database-unfit.error.ts';
import { requireServerVersion } from './server-version.ts';

/** The database was written by a newer version of the program; working on it could destroy what that version knows. */
export class SchemaTooNewError extends DatabaseUnfitError {
  readonly code = 'SCHEMA_TOO_NEW';

  constructor(names: readonly string[]) {
    super(
      `数据库由更新版本的程序建立（未知的结构变更：${names.join('、')}）。`,
      '请改用该版本的程序，或恢复升级前的备份。',
    );
    this.name = 'SchemaTooNewError';
  }
}

// Any fixed number does; all processes of the product must use the same.
const LOCK = 7_220_001;

/**
 * Brings the schema up to date under PostgreSQL's advisory lock, so that several processes may start at once: the first
 * one migrates, the others wait and find nothing to do. Throws DatabaseUnfitError and changes nothing when the server is
 * too old or the database knows migrations this program does not.
 */
export async function migrate(dataSource: DataSource): Promise<void> {
  await requireServerVersion(dataSource);
  const holder = dataSource.createQueryRunner();
  try {
    await holder.query('select pg_advisory_lock($1)', [LOCK]);
    try {
      await refuseNewerSchema(dataSource);
      await dataSource.runMigrations({ transaction: 'all' });
    } finally {
      await holder.query('select pg_advisory_unlock($1)', [LOCK]);
    }
  } finally {
    await holder.release();
  }
}

async function refuseNewerSchema(dataSource: DataSource): Promise<void> {
  const [table]: { name: string | null }[] = await dataSource.query(`select to_regclass('schema_migration') as name`);
  if (!table?.name) return;
  const rows: { name: string }[] = await dataSource.query('select name from schema_migration order by id');
  const known = new Set(dataSource.migrations.map((migration) => migration.name ?? migration.constructor.name));
  const unknown = rows.map((row) => row.name).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new SchemaTooNewError(unknown);
}
