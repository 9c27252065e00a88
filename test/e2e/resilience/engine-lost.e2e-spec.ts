import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workflowIdOf } from '../../../libs/contracts/task-queues.ts';
import { drained, eventually } from '../../harness/installation/eventually.ts';
import { Installation } from '../../harness/installation/installation.ts';
import { expectPromisesKept } from '../../harness/installation/invariants.ts';

const MANY = 1000;

let office: Installation;
beforeAll(async () => {
  office = await Installation.start();
  await office.start('worker');
}, 60_000);
afterAll(() => office.close(), 60_000);

const burst = (count: number) =>
  Array.from({ length: count }, () => ({ unit: '柳湾村' as const, due: '5 working days', policy: 'task-burst' }));
const calm = (count: number) =>
  Array.from({ length: count }, () => ({ unit: '石桥村' as const, due: '20 working days' }));

async function single(sql: string, parameters: unknown[] = []): Promise<number> {
  const rows: { n: number }[] = await office.dataSource.query(sql, parameters);
  return rows[0]?.n ?? -1;
}

const unopened = (): Promise<number> =>
  single('select count(*)::int as n from case_file where closed_at is null and engine_ready_at is null');
const undecided = (): Promise<number> => single('select count(*)::int as n from command where outcome is null');

test('rungs that fall due while the engine is off are climbed by the reconciler, and the returning workflows double none', async () => {
  await office.killEngine();
  const cases = await office.openTasks(burst(40), new Date(Date.now() - 58_000));
  // Opening them takes seconds of a busy machine; a rung that does not exist yet is not late.
  const opened = new Date();
  const overdue = (): Promise<number> =>
    single(
      "select count(*)::int as n from rung where outcome is null and case_id = any($1::uuid[]) and clock = 'due' and at > clock_timestamp() - interval '1 hour'",
      [cases],
    );
  await drained(overdue);
  const worst: { late: number }[] = await office.dataSource.query(
    `select max(extract(epoch from outcome_at - greatest(at, $2)))::float as late
     from rung where case_id = any($1::uuid[]) and clock = 'due'`,
    [cases, opened],
  );
  process.stderr.write(
    `with the engine off the latest rung was climbed ${worst[0]?.late.toFixed(1)} s after its instant\n`,
  );
  expect(
    await single("select count(*)::int as n from rung where climbed_by = 'reconciler' and case_id = any($1::uuid[])", [
      cases,
    ]),
  ).toBe(40 * 5);
  await office.startEngine();
  await drained(unopened);
}, 300_000);

test('ten commands accepted while the engine is off are applied once each, in order, when it returns', async () => {
  const cases = await office.openTasks(calm(5));
  await office.killEngine();
  for (const caseId of cases) {
    expect((await office.send(caseId, '石干事', 'sign')).outcome).toBe('accepted');
    expect((await office.send(caseId, '石干事', 'report', { text: '已办' })).outcome).toBe('accepted');
  }
  await office.startEngine();
  await eventually(undecided, 0, 60);
  for (const caseId of cases) expect((await office.row(caseId)).facts).toMatchObject({ state: 'reported', reports: 1 });
}, 120_000);

test('a workflow terminated by an operator is rebuilt and answers', async () => {
  const [caseId] = (await office.openTasks(calm(1))) as [string];
  await eventually(unopened, 0, 60);
  const handle = (await office.client()).workflow.getHandle(workflowIdOf('task', caseId));
  const before = (await handle.describe()).runId;
  await handle.terminate('operator error');
  await eventually(
    async () => {
      const now = await handle.describe();
      return now.status.name === 'RUNNING' && now.runId !== before;
    },
    true,
    60,
  );
  await office.send(caseId, '石干事', 'sign');
  await eventually(undecided, 0, 30);
  expect((await office.row(caseId)).facts.state).toBe('signed');
  expect(await single("select count(*)::int as n from ledger_entry where kind = 'engine.run_lost'")).toBe(1);
}, 120_000);

test('an engine store replaced by an older copy, and one deleted, are both rebuilt from PostgreSQL', async () => {
  const [caseId] = (await office.openTasks(calm(1))) as [string];
  await eventually(unopened, 0, 60);
  const store = join(office.directory, 'engine.db');
  await office.temporal?.stop('SIGTERM', 10_000);
  const files = ['', '-wal', '-shm'].map((suffix) => `${store}${suffix}`).filter((path) => existsSync(path));
  for (const path of files) copyFileSync(path, path.replace('engine.db', 'older.db'));
  await office.startEngine();
  await office.send(caseId, '石干事', 'sign');
  await eventually(undecided, 0, 30);
  const marks = (): Promise<number> =>
    single("select (value->>'mark')::int as n from setting where key = 'engine.mark'");
  const mark = await marks();
  await eventually(async () => (await marks()) > mark, true, 60);

  await office.killEngine();
  await office.startEngine(join(office.directory, 'older.db'));
  await eventually(
    () => single("select count(*)::int as n from ledger_entry where kind = 'engine.store_replaced'"),
    1,
    60,
  );
  await drained(unopened);
  await office.send(caseId, '石干事', 'progress', { text: '办理中' });
  await eventually(undecided, 0, 30);
  expect((await office.row(caseId)).facts.state).toBe('in_progress');

  await office.killEngine();
  for (const suffix of ['', '-wal', '-shm']) rmSync(join(office.directory, `older.db${suffix}`), { force: true });
  await office.startEngine(join(office.directory, 'older.db'));
  await eventually(
    () => single("select count(*)::int as n from ledger_entry where kind = 'engine.store_replaced'"),
    2,
    60,
  );
  await drained(unopened);
  await office.send(caseId, '石干事', 'report', { text: '已办' });
  await eventually(undecided, 0, 30);
  expect((await office.row(caseId)).facts.state).toBe('reported');
}, 360_000);

test('a thousand tasks issued while the engine is off are planned at once, and their workflows follow when it returns', async () => {
  await office.killEngine();
  const cases = await office.openTasks(calm(MANY));
  expect(cases).toHaveLength(MANY);
  expect(
    await single(
      'select count(distinct case_id)::int as n from rung where outcome is null and case_id = any($1::uuid[])',
      [cases],
    ),
  ).toBe(MANY);
  await office.startEngine();
  await drained(unopened);
}, 600_000);

test('after all of it every promise is kept and the ledger is intact', async () => {
  await expectPromisesKept(office.dataSource, office.directory);
}, 60_000);
