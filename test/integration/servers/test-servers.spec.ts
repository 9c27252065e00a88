import { jest } from '@jest/globals';
import { Client, Connection } from '@temporalio/client';
import pg from 'pg';
import { createTestDatabase } from '../../harness/servers/test-database.ts';
import { createTimeSkippingEnvironment, testTemporal } from '../../harness/servers/test-temporal.ts';

jest.setTimeout(120_000);

async function query(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('two test databases are migrated and do not see each other', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  await query(one.url, 'create table only_here (id int)');
  const names = await query(
    two.url,
    'select table_name from information_schema.tables where table_schema = current_schema()',
  );
  expect(names.map((row) => row['table_name'] as string)).toContain('schema_migration');
  expect(names.map((row) => row['table_name'] as string)).not.toContain('only_here');
  await Promise.all([one.drop(), two.drop()]);
});

test('a connection left open fails the test that leaked it', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url, application_name: 'the leak' });
  client.on('error', () => {});
  await client.connect();
  await expect(database.drop()).rejects.toThrow('the leak');
});

test('the Temporal server of the run answers in its namespace and keeps histories for thirty days', async () => {
  const { address, namespace } = await testTemporal();
  const connection = await Connection.connect({ address });
  const { config } = await new Client({ connection, namespace }).workflowService.describeNamespace({ namespace });
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(30 * 24 * 3600);
  await connection.close();
});

test('the time-skipping server passes a month in a moment', async () => {
  const environment = await createTimeSkippingEnvironment();
  const before = await environment.currentTimeMs();
  await environment.sleep('30 days');
  expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(30 * 24 * 3600 * 1000);
  await environment.teardown();
});
