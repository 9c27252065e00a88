import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import { Replanner } from '../../../libs/relay/replanner.ts';
import { Office } from '../../harness/office/office.ts';
import { change, policiesWithCountedTerm } from './replanning-office.ts';
import { ANNOUNCED, BEFORE } from './replanning-tables.ts';

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

function start(): ChildProcess {
  const settings = JSON.stringify({ databaseUrl: office.databaseUrl, policyDir: policies.dir, at: NOW });
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

  const doomed = start();
  await once(doomed.stdout!, 'data');
  await pause(killAfterMs);
  doomed.kill('SIGKILL');
  await once(doomed, 'exit');
  const [halfway] = await readReplannings(office.dataSource.manager, 1);
  expect(halfway).toMatchObject({ total: 2 * EACH });
  expect(halfway!.looked).toBeGreaterThan(0);
  expect(halfway!.looked).toBeLessThan(2 * EACH);

  const two = [start(), start()];
  const ends = Promise.all(two.map((worker) => once(worker, 'exit')));
  let rounds = 0;
  for (let ended = false; !ended; rounds += 1) {
    expect(await office.reconciler.runOnce()).toBe(false);
    ended = await Promise.race([ends.then(() => true), pause(200, false)]);
  }
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
