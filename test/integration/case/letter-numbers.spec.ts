import type { DataSource } from 'typeorm';
import { createDataSource } from '../../../libs/persistence/data-source.ts';
import { LetterNumbers } from '../../../libs/record/letter-numbers.ts';
import { createTestDatabase, type TestDatabase } from '../../harness/servers/test-database.ts';

let database: TestDatabase;
let dataSource: DataSource;
beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 4 }).initialize();
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

/** Comes back when a transaction of this database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const rows: unknown[] = await dataSource.query(
      "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
  }
}

test('two batches that number letters of two series in opposite order do not wait for each other in a circle', async () => {
  const inOrder = (first: string, second: string, between: () => Promise<unknown>): Promise<number[]> =>
    dataSource.transaction(async (manager) => {
      const numbers = new LetterNumbers(manager);
      const given = [await numbers.next(first, 2026)];
      await between();
      return [...given, await numbers.next(second, 2026)];
    });
  let other: Promise<number[]> = Promise.resolve([]);
  const mine = await inOrder('督促', '督办', () => {
    other = inOrder('督办', '督促', () => Promise.resolve());
    return somebodyWaits();
  });
  expect([mine, await other]).toEqual([
    [1, 1],
    [2, 2],
  ]);
});
