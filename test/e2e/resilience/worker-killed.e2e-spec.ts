import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../../harness/installation/eventually.ts';
import { Installation } from '../../harness/installation/installation.ts';
import { expectNoUnflaggedDuplicate, expectPromisesKept } from '../../harness/installation/invariants.ts';
import { Random } from '../../harness/installation/random.ts';
import { STORM_RUNGS } from '../../harness/installation/storm-policy.ts';

const CASES = 120;
const KILLS = 20;

let office: Installation;
beforeAll(async () => {
  office = await Installation.start();
}, 60_000);
afterAll(() => office.close(), 60_000);

test('a worker killed twenty times in the middle of ladders loses no rung, command or message and does none twice', async () => {
  const random = new Random(Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_121));
  process.stderr.write(`seed ${random.seed}\n`);
  const orders = Array.from({ length: CASES }, () => ({
    unit: '柳湾村' as const,
    due: '5 working days',
    policy: 'task-storm',
  }));
  const cases = await office.openTasks(orders, new Date(Date.now() - 55_000));
  let worker = await office.start('worker');
  const untouched = new Set(cases);
  for (let kill = 0; kill < KILLS; kill += 1) {
    await pause(random.between(300, 3500));
    const caseId = random.pick(cases);
    untouched.delete(caseId);
    await office.send(caseId, '柳干事', random.pick(['sign', 'progress', 'report']), { text: '已办' });
    await worker.stop('SIGKILL', 0);
    worker = await office.start('worker');
  }
  const open = async (): Promise<number> => {
    const [row]: { n: number }[] = await office.dataSource.query(
      `select (select count(*) from command where outcome is null)::int + (select count(*) from rung where outcome is null and clock = 'due')::int
         + (select count(*) from notification where state in ('queued','sending','unknown'))::int as n`,
    );
    return row?.n ?? -1;
  };
  await eventually(open, 0, 120);
  const [silent]: { climbed: number }[] = await office.dataSource.query(
    "select count(*)::int as climbed from rung where clock = 'due' and outcome = 'climbed' and case_id = any($1::uuid[])",
    [[...untouched]],
  );
  expect(silent?.climbed).toBe(untouched.size * STORM_RUNGS);
  await expectPromisesKept(office.dataSource, office.directory);
  const doubled: { reference: string }[] = await office.dataSource.query(
    'select reference from inbox.sms where submissions > 1',
  );
  await expectNoUnflaggedDuplicate(
    office.dataSource,
    doubled.map((row) => row.reference),
  );
}, 240_000);
