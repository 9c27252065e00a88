import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { ENTITIES } from '../../../libs/persistence/entities.ts';
import { migrate } from '../../../libs/persistence/migrate.ts';
import { MIGRATIONS } from '../../../libs/persistence/migrations.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';

let database: TestDatabase;
let source: DataSource;
let other: DataSource;
beforeEach(async () => {
  database = await createTestDatabase();
  [source, other] = await Promise.all([connect(), connect()]);
  await source.query('drop schema public cascade; create schema public');
});
afterEach(async () => {
  await Promise.all([source.destroy(), other.destroy()]);
  await database.drop();
});

const connect = (): Promise<DataSource> => createDataSource(database.url, { poolSize: 3 }).initialize();

/** What would have to be changed in the database to be as the entities say. */
async function difference(): Promise<string[]> {
  const { upQueries } = await source.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** Every column, index and constraint, as PostgreSQL describes them. */
const shape = (): Promise<unknown> =>
  source.query(
    `select table_name || '.' || column_name as what, data_type || is_nullable || coalesce(column_default, '') as how
       from information_schema.columns where table_schema = 'public'
     union all select indexname, indexdef from pg_indexes where schemaname = 'public'
     union all select conrelid::regclass || ' ' || conname, pg_get_constraintdef(oid) from pg_constraint
       where connamespace = 'public'::regnamespace order by 1, 2`,
  );

const applied = (): Promise<{ name: string }[]> => source.query('select name from schema_migration order by id');

test('migrations on an empty database give exactly what the entities say', async () => {
  await migrate(source);
  expect(ENTITIES.length).toBeGreaterThan(20);
  expect(await difference()).toEqual([]);
});

test('the comparison sees a missing column, a wrong type and a table too few', async () => {
  await migrate(source);
  await source.query(
    'alter table person drop column phone; alter table unit alter column name type varchar(9); drop table receipt cascade',
  );
  const found = (await difference()).join('\n');
  for (const part of ['"person" ADD "phone"', '"unit"', 'CREATE TABLE "receipt"']) expect(found).toContain(part);
});

test('migrating again changes nothing', async () => {
  await migrate(source);
  const before = [await shape(), await applied()];
  await migrate(source);
  expect([await shape(), await applied()]).toEqual(before);
});

test('two processes migrating at once apply each migration once', async () => {
  await Promise.all([migrate(source), migrate(other)]);
  expect((await applied()).map(({ name }) => name)).toEqual(MIGRATIONS.map(({ name }) => name));
  expect(await difference()).toEqual([]);
});

test('a database of a newer version is refused untouched, also when other migrations are missing', async () => {
  await migrate(source);
  await source.query(
    `delete from schema_migration where name = '${MIGRATIONS.at(-1)?.name}';
     insert into schema_migration (timestamp, name) values (9999999999999, 'Future9999999999999')`,
  );
  const before = [await shape(), await applied()];
  await expect(migrate(source)).rejects.toMatchObject({ code: 'SCHEMA_TOO_NEW' });
  expect([await shape(), await applied()]).toEqual(before);
});
