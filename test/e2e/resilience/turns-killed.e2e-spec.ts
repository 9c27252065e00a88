import { setTimeout as pause } from 'node:timers/promises';
import { viewQuery } from '../../../libs/contracts/case.updates.ts';
import { workflowIdOf } from '../../../libs/contracts/task-queues.ts';
import { addDays, addMonths, dateOf } from '../../../libs/domain/calendar/office-day.ts';
import { cadenceWindow } from '../../../libs/domain/policy/cadence.ts';
import { CommittedTurns } from '../../harness/installation/committed-turns.ts';
import { eventually } from '../../harness/installation/eventually.ts';
import { Installation } from '../../harness/installation/installation.ts';
import { expectPromisesKept } from '../../harness/installation/invariants.ts';
import { Random } from '../../harness/installation/random.ts';

const DUTIES = 6;
const WINDOWS = 12;
const KILLS = 6;
const DAY_MS = 24 * 3_600_000;

let office: Installation;
let turns: CommittedTurns;
beforeAll(async () => {
  office = await Installation.start();
  turns = await CommittedTurns.watch(office.databaseUrl);
}, 60_000);
afterAll(async () => {
  await turns.close();
  await office.close();
}, 60_000);

const number = async (sql: string, parameters: unknown[] = []): Promise<number> => {
  const rows: { n: number }[] = await office.dataSource.query(`select count(*)::int as n ${sql}`, parameters);
  return rows[0]?.n ?? -1;
};

/** Monthly duties opened as long ago as their first of twelve windows, which have all passed, began. */
async function openNeglected(): Promise<string[]> {
  const { first } = cadenceWindow('month', dateOf(new Date().toISOString()));
  const from = addMonths(first, -WINDOWS);
  const order = { unit: '柳湾村', every: 'month', count: 1, from, until: addDays(addMonths(first, 2), -1) } as const;
  const openedAt = new Date(Date.parse(from) + DAY_MS);
  const ids: string[] = [];
  for (let n = 0; n < DUTIES; n += 1) ids.push(await office.openDuty(order, openedAt));
  return ids;
}

test('a worker killed at the commit of a turn loses no window and turns none twice, and each run it leaves behind is exported', async () => {
  const random = new Random(Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_130));
  process.stderr.write(`seed ${random.seed}\n`);
  const today = dateOf(new Date().toISOString());
  const duties = await openNeglected();
  let sent = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const turned = turns.nth(random.between(1, DUTIES * 2));
    const worker = await office.start('worker');
    await Promise.race([turned, pause(20_000)]);
    await worker.stop('SIGKILL', 0);
    const act = { on: today, text: `第${kill}次带队检查` };
    const answer = await office.send(random.pick(duties), '柳干事', 'record_act', act);
    expect(answer.outcome).toBe('accepted');
    sent += 1;
  }
  await office.start('worker');
  await eventually(() => number('from command where outcome is null'), 0, 120);
  const overdue =
    "from rung r join case_file f on f.id = r.case_id where r.outcome is null and r.at < clock_timestamp() - interval '5 s'";
  await eventually(() => number(overdue), 0, 120);

  for (const id of duties) {
    const { facts } = await office.dutyRow(id);
    expect(new Set(facts.periods.map(({ last }) => last)).size).toBe(facts.periods.length);
    expect(facts.periods.map(({ endedAt }) => endedAt !== null)).toEqual([
      ...Array<boolean>(WINDOWS).fill(true),
      false,
    ]);
  }
  expect(await number("from case_step where key like 'rung:due:%'")).toBe(DUTIES * WINDOWS);
  expect(await number("from command where outcome = 'applied'")).toBe(sent);

  const client = await office.client();
  for (const id of duties) {
    const { version } = await office.row(id);
    const known = async () => (await client.workflow.getHandle(workflowIdOf('duty', id)).query(viewQuery)).version;
    await eventually(known, version, 60);
  }
  const handedOver: string[] = [];
  for await (const run of client.workflow.list({ query: 'ExecutionStatus = "ContinuedAsNew"' }))
    handedOver.push(run.runId);
  expect(handedOver.length).toBeGreaterThanOrEqual(DUTIES);
  await eventually(() => number('from engine_history where run_id = any($1::text[])', [handedOver]), handedOver.length);
  await expectPromisesKept(office.dataSource, office.directory);
}, 400_000);
