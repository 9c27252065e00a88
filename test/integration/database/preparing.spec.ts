import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 1 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

const preparedCalls = async (text: string): Promise<number> => {
  const rows: { calls: number }[] = await dataSource.query(
    'select (generic_plans + custom_plans)::int as calls from pg_prepared_statements where statement = $1',
    [text],
  );
  return rows.reduce((sum, { calls }) => sum + calls, 0);
};

test('a statement with parameters is prepared once and answers each time by its own parameters', async () => {
  const text = 'select $1::int + 1 as next';
  for (const start of [1, 2, 3]) expect(await dataSource.query(text, [start])).toEqual([{ next: start + 1 }]);
  expect(await preparedCalls(text)).toBe(3);
});

test('a statement that failed is as usable afterwards as before', async () => {
  const text = 'select 1 / $1::int as share';
  await expect(dataSource.query(text, [0])).rejects.toThrow('division by zero');
  expect(await dataSource.query(text, [1])).toEqual([{ share: 1 }]);
});

test('a statement follows a column that was added after it was prepared', async () => {
  await dataSource.query('create table thing (id integer not null)');
  const text = 'select id from thing where id = $1';
  await dataSource.query('insert into thing (id) values ($1)', [7]);
  expect(await dataSource.query(text, [7])).toEqual([{ id: 7 }]);
  await dataSource.query('alter table thing add column name text');
  expect(await dataSource.query(text, [7])).toEqual([{ id: 7 }]);
});
