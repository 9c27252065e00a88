import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { migrate, SchemaTooNewError } from '../../../libs/persistence/migrate.ts';
import { MIGRATIONS } from '../../../libs/persistence/migrations.ts';
import { ServerTooOldError } from '../../../libs/persistence/server-version.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';

let database: TestDatabase;
let sources: DataSource[];
beforeEach(async () => {
  database = await createTestDatabase();
  sources = await Promise.all([1, 2, 3].map(() => createDataSource(database.url, { poolSize: 3 }).initialize()));
});
afterEach(async () => {
  await Promise.all(sources.map((source) => source.destroy()));
  await database.drop();
});

const applied = async (source: DataSource | undefined): Promise<number> => {
  const rows: { n: number }[] = await source!.query('select count(*)::int as n from schema_migration');
  return rows[0]!.n;
};

test('three processes starting at once on an empty database migrate it once', async () => {
  await sources[0]!.query('drop schema public cascade; create schema public');
  await Promise.all(sources.map(migrate));
  expect(await applied(sources[0])).toBe(MIGRATIONS.length);
});

test('a database of a newer version is left alone, and the refusal says what to do', async () => {
  await sources[0]!.query(
    `insert into schema_migration (timestamp, name) values (9999999999999, 'Future9999999999999')`,
  );
  const refused = await migrate(sources[0]!).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(SchemaTooNewError);
  expect((refused as Error).message).toMatch(/Future9999999999999.*备份/);
});

test('on a server that is too old nothing is changed', async () => {
  await sources[0]!.query('drop schema public cascade; create schema public');
  const old = Object.assign(Object.create(sources[0]!) as DataSource, {
    query: () => Promise.resolve([{ version: 150_018 }]),
  });
  await expect(migrate(old)).rejects.toThrow(ServerTooOldError);
  expect(await sources[0]!.query('select tablename from pg_tables where schemaname = $1', ['public'])).toEqual([]);
});

test('the lock is free again after a refusal', async () => {
  await sources[0]!.query(
    `insert into schema_migration (timestamp, name) values (9999999999999, 'Future9999999999999')`,
  );
  await expect(migrate(sources[0]!)).rejects.toThrow(SchemaTooNewError);
  await sources[0]!.query(`delete from schema_migration where name = 'Future9999999999999'`);
  await migrate(sources[1]!);
  expect(await applied(sources[1])).toBe(MIGRATIONS.length);
});
