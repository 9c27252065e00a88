import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import { Office } from '../../harness/office/office.ts';
import { change, policiesWithCountedTerm } from './replanning-office.ts';
import { ANNOUNCED, BEFORE, LOCAL, SECOND_LOCAL } from './replanning-tables.ts';

const EACH = 5_000;
const CHUNK = 1_000;
/** On the old plan a reminder of every moved case fell due at nine; on the new one it comes a day later. */
const NOW = atTime('2027-01-04', '09:30');
const here = (name: string): string => fileURLToPath(new URL(`../notification/${name}`, import.meta.url));
const child = fileURLToPath(new URL('replanner.child.ts', import.meta.url));

const policies = policiesWithCountedTerm();
const workers = new Set<ChildProcess>();
let office: Office;
beforeAll(async () => {
  office = await Office.open(policies.dir);
  office.recorder.parts.table = BEFORE;
  await new Replanner(office.dataSource, office.recorder, office.clock).runOnce();
  office.clock.moveTo(atTime('2026-12-31', '09:00'));
  for (const policy of ['task-counted', 'task-patient']) {
    for (let opened = 0; opened < EACH; opened += CHUNK) {
      await office.openTasks(
        Array.from({ length: CHUNK }, () => ({ unit: '柳湾村', due: '2027-03-31', policy }) as const),
      );
    }
  }
  await office.messages.expect(...(await office.messages.unseen()));
  office.clock.moveTo(NOW);
}, 300_000);
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  policies.remove();
  await office.close();
}, 60_000);

/** A worker that knows the day table of this version, and stands at this instant. */
function start(version = ANNOUNCED.version, at = NOW): ChildProcess {
  const settings = JSON.stringify({ databaseUrl: office.databaseUrl, policyDir: policies.dir, at, version });
  const worker = spawn(process.execPath, ['--import', here('register-swc.mjs'), child, settings], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  workers.add(worker);
  return worker;
}

const transactions = async (): Promise<number> => {
  await office.dataSource.query('select pg_stat_force_next_flush(), pg_stat_clear_snapshot()');
  const rows: { n: number }[] = await office.dataSource.query(
    'select (xact_commit + xact_rollback)::int as n from pg_stat_database where datname = current_database()',
  );
  return rows[0]!.n;
};

test('10,000 open cases are planned anew through a kill -9, by two workers, each once, and no rung of the old plan is climbed meanwhile', async () => {
  const killAfterMs = Math.floor(Math.random() * 2_000);
  const before = await transactions();
  await change(office, ANNOUNCED, '2027年放假安排已公布');

  await killAfter(killAfterMs, start());
  const [halfway] = await readReplannings(office.dataSource.manager, 1);
  expect(halfway).toMatchObject({ total: 2 * EACH });
  expect(halfway!.looked).toBeGreaterThan(0);
  expect(halfway!.looked).toBeLessThan(2 * EACH);

  const rounds = await climbingNothingUntilTheEndOf([start(), start()]);
  await new Replanner(office.dataSource, office.recorder, office.clock).runOnce();

  const [job] = await readReplannings(office.dataSource.manager, 1);
  expect([killAfterMs, job]).toMatchObject([killAfterMs, { total: 2 * EACH, looked: 2 * EACH, moved: EACH }]);
  expect(job!.finishedAt).not.toBeNull();
  expect(await steps()).toEqual([
    { policy: 'task-counted', cases: EACH, replanned: EACH, climbed: 0, told: EACH, due: '2027-01-09', version: 2 },
    { policy: 'task-patient', cases: EACH, replanned: 0, climbed: 0, told: 0, due: '2027-03-31', version: 1 },
  ]);
  // A look and a batch of a hundred are a handful of transactions; the rest are the test's own looks.
  expect((await transactions()) - before).toBeLessThan(((2 * EACH) / 100) * 6 + rounds * 4 + 100);
  await office.messages.expect(...(await office.messages.unseen()));
}, 300_000);

test('a second order that comes while the first is under way and a worker is killed: every case follows the newest, no move is told twice, no rung of an old plan is climbed', async () => {
  const killAfterMs = Math.floor(Math.random() * 1_000);
  // On the plan of the announced year a reminder of every counted case is due by now, on each newer one it is not.
  const now = atTime('2027-01-05', '09:30');
  const earlier = (await readReplannings(office.dataSource.manager, 1))[0]!.seq;
  await change(office, LOCAL, '镇里调休');
  office.clock.moveTo(now);
  await killAfter(killAfterMs, start(LOCAL.version, now));

  const overtaken = start(LOCAL.version, now);
  await once(overtaken.stdout!, 'data');
  await change(office, SECOND_LOCAL, '镇里再次调休');
  const [second, first] = await readReplannings(office.dataSource.manager, 2);
  expect([killAfterMs, first]).toMatchObject([killAfterMs, { seq: earlier + 1, total: 2 * EACH }]);
  expect(first!.looked).toBeLessThan(2 * EACH);
  expect(second).toMatchObject({ seq: earlier + 2, total: 2 * EACH, looked: 0 });

  await killAfter(killAfterMs, start(SECOND_LOCAL.version, now));
  await climbingNothingUntilTheEndOf([
    overtaken,
    start(SECOND_LOCAL.version, now),
    start(SECOND_LOCAL.version, now),
    start(LOCAL.version, now),
  ]);
  await new Replanner(office.dataSource, office.recorder, office.clock).runOnce();

  const [newest, older] = await readReplannings(office.dataSource.manager, 2);
  expect(newest).toMatchObject({ looked: 2 * EACH, moved: EACH });
  expect(newest!.finishedAt).not.toBeNull();
  expect(older).toEqual(first);
  // Cases the first order had reached moved once more with the second; each move was told once, in its own words.
  const told = EACH + EACH + first!.moved;
  expect(await steps()).toEqual([
    { policy: 'task-counted', cases: EACH, replanned: told, climbed: 0, told, due: '2027-01-11', version: 4 },
    { policy: 'task-patient', cases: EACH, replanned: 0, climbed: 0, told: 0, due: '2027-03-31', version: 1 },
  ]);
  expect(await toldTwice()).toEqual([]);
  const { findings } = await verifyLedger(office.dataSource, { dataDir: null, keyFile: null });
  expect(findings).toEqual([]);
  await office.messages.expect(...(await office.messages.unseen()));
}, 300_000);

/** Kills a worker some time after its first batch. */
async function killAfter(ms: number, doomed: ChildProcess): Promise<void> {
  await once(doomed.stdout!, 'data');
  await pause(ms);
  doomed.kill('SIGKILL');
  await exited(doomed);
}

async function exited(worker: ChildProcess): Promise<void> {
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit');
}

/** What a reconciler finds to do while these workers plan anew; answers how often it looked. */
async function climbingNothingUntilTheEndOf(busy: readonly ChildProcess[]): Promise<number> {
  const ends = Promise.all(busy.map(exited));
  let rounds = 0;
  for (let ended = false; !ended; rounds += 1) {
    expect(await office.reconciler.runOnce()).toBe(false);
    ended = await Promise.race([ends.then(() => true), pause(200, false)]);
  }
  return rounds;
}

/** People who got the same words about one case more than once. */
function toldTwice(): Promise<unknown[]> {
  return office.dataSource.query(
    `select case_id, person_id, template, body, count(*) from notification where template like 'replanned%'
     group by 1, 2, 3, channel, body having count(*) > 1 limit 3`,
  );
}

/** By policy: what was done to its cases, and the one due date and version all of them have. */
function steps(): Promise<unknown> {
  return office.dataSource.query(
    `select policy_id as policy, count(*)::int as cases,
       sum((select count(*) from case_step s where s.case_id = f.id and s.key like 'replan:%'))::int as replanned,
       sum((select count(*) from rung r where r.case_id = f.id and r.outcome = 'climbed'))::int as climbed,
       sum((select count(distinct n.key) from notification n join person p on p.id = n.person_id
         where n.case_id = f.id and n.template = 'replanned' and p.name = '柳干事' and n.channel = 'sms'))::int as told,
       min(facts->>'dueOn') || coalesce(nullif('/' || max(facts->>'dueOn'), '/' || min(facts->>'dueOn')), '') as due,
       max(version) as version
     from case_file f group by policy_id order by policy_id`,
  );
}
