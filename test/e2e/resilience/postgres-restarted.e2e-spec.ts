import { setTimeout as pause } from 'node:timers/promises';
import type { ApiProcess } from '../../harness/installation/api-process.ts';
import { Callers } from '../../harness/installation/callers.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { Installation } from '../../harness/installation/installation.ts';
import { expectNoUnflaggedDuplicate, expectPromisesKept } from '../../harness/installation/invariants.ts';
import { Random } from '../../harness/installation/random.ts';
import { STORM_RUNGS } from '../../harness/installation/storm-policy.ts';

const STORM = 40;
const CALM = 12;
const CALLERS = 4;
const RESTARTS = 2;

let office: Installation;
let callers: Callers;
let apis: ApiProcess[];

beforeAll(async () => {
  office = await Installation.start('own postgres');
  await office.start('worker');
  apis = [await office.startApi(), await office.startApi()];
  callers = new Callers(office.dataSource);
  await callers.signIn('shiqiao', { role: 'unit', unitId: office.unitId('石桥村') });
}, 120_000);

afterAll(() => office.close(), 60_000);

/** People who report progress one after the other, each repeating until he knows what became of it. */
async function work(cases: readonly string[], random: Random, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const ask = callers.ask(random.pick(cases), 'shiqiao', 'progress', { text: '正在清理' });
    await callers.settle(random.pick(apis).url, ask);
    await pause(random.between(20, 150));
  }
}

async function single(sql: string, parameters: unknown[] = []): Promise<number> {
  const rows: { n: number }[] = await office.dataSource.query(sql, parameters);
  return rows[0]?.n ?? -1;
}

test('PostgreSQL stopped at once and started again under load: refused meanwhile, recovered by themselves, nothing lost or doubled', async () => {
  const random = new Random(Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_123));
  process.stderr.write(`seed ${random.seed}\n`);
  const order = (unit: '柳湾村' | '石桥村', policy: string) => ({ unit, due: '20 working days', policy });
  const calm = await office.openTasks(Array.from({ length: CALM }, () => order('石桥村', 'task-national')));
  const storm = await office.openTasks(
    Array.from({ length: STORM }, () => order('柳湾村', 'task-storm')),
    new Date(Date.now() - 95_000),
  );
  let isOver = false;
  const working = Promise.all(Array.from({ length: CALLERS }, () => work(calm, random, () => isOver)));
  for (let restart = 0; restart < RESTARTS; restart += 1) {
    await pause(random.between(2000, 5000));
    await office.postgres.stopImmediately();
    for (const api of apis) await eventually(() => api.readiness(), 503, 10);
    await pause(random.between(500, 2000));
    await office.postgres.startAgain();
    for (const api of apis) await eventually(() => api.readiness(), 200, 10);
  }
  isOver = true;
  await working;
  expect(callers.statuses()[503]).toBeGreaterThan(0);
  expect(callers.statuses()[500]).toBeUndefined();

  const left = (): Promise<number> =>
    single(
      `select (select count(*) from command where outcome is null)::int
         + (select count(*) from rung where outcome is null and clock = 'due' and case_id = any($1::uuid[]))::int
         + (select count(*) from notification where state in ('queued', 'sending', 'unknown'))::int as n`,
      [storm],
    );
  await eventually(left, 0, 120);
  const climbed =
    "select count(*)::int as n from rung where clock = 'due' and outcome in ('climbed', 'collapsed') and case_id = any($1::uuid[])";
  expect(await single(climbed, [storm])).toBe(STORM * STORM_RUNGS);
  await callers.expectOneOutcomeEach();
  await expectPromisesKept(office.dataSource, office.directory);
  const doubled: { reference: string }[] = await office.dataSource.query(
    'select reference from inbox.sms where submissions > 1',
  );
  await expectNoUnflaggedDuplicate(
    office.dataSource,
    doubled.map(({ reference }) => reference),
  );
}, 240_000);
