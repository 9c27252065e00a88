import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { checkoutRoot } from '../checkout.ts';
import { PlainError } from '../plain.error.ts';
import type { PostgresServer } from '../postgres/start-postgres.ts';

const database = 'duban';

/** The business database of the embedded server, made when missing; returns its address. */
export async function embeddedDatabase(postgres: PostgresServer): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
  return postgres.url(database);
}

/**
 * Brings the schema up to date and compares the policies with those in use. Refuses (PlainError) a database of a newer
 * version, a server that is too old, one that does not answer, and a policy changed without a new version.
 */
export async function migrateDatabase(databaseUrl: string, policyDir: string): Promise<void> {
  const main = join(checkoutRoot(), 'dist/apps/local/src/migration/main.js');
  const env = { ...process.env, DATABASE_URL: databaseUrl, DUBAN_POLICY_DIR: policyDir };
  await promisify(execFile)(process.execPath, [main], { env }).catch((error: { code: unknown; stderr: string }) => {
    if (error.code === 3) throw new PlainError('POLICY_CHANGED', `没有启动。${error.stderr.trim()}`);
    if (error.code === 2) throw new PlainError('DATABASE_UNFIT', error.stderr.trim());
    if (/ECONNREFUSED|ENOTFOUND|ETIMEDOUT|password authentication/.test(error.stderr)) {
      throw new PlainError(
        'DATABASE_UNREACHABLE',
        '连不上 DATABASE_URL（--database-url）指定的 PostgreSQL。请检查地址、账号和密码，或去掉该设置改用内置数据库。',
      );
    }
    throw new Error(`the migrations failed:\n${error.stderr}`);
  });
}
