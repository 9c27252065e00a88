import { jest } from '@jest/globals';
import pg from 'pg';
import { isAlive } from '../../../apps/local/src/processes/process-identity.ts';
import { LauncherBench } from '../../harness/launcher/launcher-bench.ts';

jest.setTimeout(180_000);

let bench: LauncherBench;
beforeEach(async () => {
  bench = await LauncherBench.make();
});
afterEach(() => bench.clear());

async function query(url: string, sql: string): Promise<pg.QueryResultRow[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Asks again until it holds; the test's time limit ends it otherwise. */
async function eventually(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await new Promise((resolve) => setTimeout(resolve, 100));
}

test('the first start shows the password once; a second start keeps the data and shows nothing', async () => {
  const first = await bench.launch().ready();
  expect(first.stdout).toBe(`ready http://127.0.0.1:${bench.port}\n`);
  const given = await first.api();
  expect(given.DUBAN_ADMIN_PASSWORD).toMatch(/^[A-Za-z2-9]{16}$/);
  expect(first.stderr).toContain(given.DUBAN_ADMIN_PASSWORD);
  await query(given.DATABASE_URL, 'create table kept as select 42 as answer');
  const children = Object.values(await first.children());
  expect(children).toHaveLength(5);

  expect(await first.stop()).toBe(0);
  for (const child of children) expect(await isAlive(child)).toBe(false);

  const second = await bench.launch().ready();
  expect(second.stderr).not.toContain('密码');
  expect(await query((await second.api()).DATABASE_URL, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('external services that do not answer are named, and the rest starts', async () => {
  const env = { REDIS_URL: 'redis://user:hunter2@127.0.0.1:9', TEMPORAL_ADDRESS: '127.0.0.1:9' };
  const { stderr } = await bench.launch({ env }).ready();
  expect(stderr).toMatch(/^设置的 Redis（redis:\/\/127\.0\.0\.1:9）没有应答.*--redis-url/m);
  expect(stderr).toMatch(/^设置的 Temporal（127\.0\.0\.1:9）没有应答.*--temporal-address/m);
  expect(stderr).not.toContain('hunter2');
});

test('what a killed launcher left running is ended by the next start, which keeps the data', async () => {
  const first = await bench.launch().ready();
  await query((await first.api()).DATABASE_URL, 'create table kept as select 42 as answer');
  const orphans = Object.values(await first.children());
  first.signal('SIGKILL');
  await first.ended;
  for (const orphan of orphans) expect(await isAlive(orphan)).toBe(true);

  const second = await bench.launch().ready();
  for (const orphan of orphans) expect(await isAlive(orphan)).toBe(false);
  expect(await query((await second.api()).DATABASE_URL, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test('after everything was killed at once the next start recovers', async () => {
  const first = await bench.launch().ready();
  const children = Object.values(await first.children());
  await query((await first.api()).DATABASE_URL, 'create table kept as select 42 as answer');
  first.signal('SIGKILL');
  for (const { pid } of children) process.kill(pid, 'SIGKILL');
  await first.ended;

  const second = await bench.launch().ready();
  expect(await query((await second.api()).DATABASE_URL, 'select answer from kept')).toEqual([{ answer: 42 }]);
});

test.each(['api', 'postgres', 'temporal'])('a killed %s is started again while the rest goes on', async (name) => {
  const launcher = await bench.launch().ready();
  const before = await launcher.children();
  process.kill(before[name]?.pid ?? 0, 'SIGKILL');
  await eventually(async () => {
    const now = (await launcher.children())[name];
    return now !== undefined && now.pid !== before[name]?.pid && (await isAlive(now));
  });
  await eventually(async () => (await query((await launcher.api()).DATABASE_URL, 'select 1')).length === 1);
  const { [name]: restarted, ...rest } = await launcher.children();
  expect(restarted).toBeDefined();
  for (const child of Object.values(rest)) expect(await isAlive(child)).toBe(true);
});

test('a second launcher on the same data directory says so and ends, and the first goes on', async () => {
  const first = await bench.launch().ready();
  const second = bench.launch({ port: bench.port + 1 });
  expect(await second.ended).toBe(1);
  expect(second.stderr).toMatch(/^这个数据目录已有一个督办在运行（进程 \d+）。.*\n$/);
  expect((await first.api()).pid).toBeGreaterThan(0);
});
