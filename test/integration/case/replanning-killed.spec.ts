import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import { Random } from '../../harness/installation/random.ts';
import type { Office } from '../../harness/office/office.ts';
import { change } from './replanning-office.ts';
import { ReplanningRace } from './replanning-race.ts';
import { ANNOUNCED } from './replanning-tables.ts';

const EACH = 5_000;

let race: ReplanningRace;
let office: Office;
beforeAll(async () => {
  race = await ReplanningRace.open(EACH);
  office = race.office;
  // On the old plan a reminder of every moved case fell due at nine; on the new one it comes a day later.
  office.clock.moveTo(atTime('2027-01-04', '09:30'));
}, 300_000);
afterAll(() => race.close(), 60_000);

const transactions = async (): Promise<number> => {
  await office.dataSource.query('select pg_stat_force_next_flush(), pg_stat_clear_snapshot()');
  const rows: { n: number }[] = await office.dataSource.query(
    'select (xact_commit + xact_rollback)::int as n from pg_stat_database where datname = current_database()',
  );
  return rows[0]!.n;
};

test('10,000 open cases are planned anew through a kill -9, by two workers, each once, and no rung of the old plan is climbed meanwhile', async () => {
  const killAfterMs = new Random(Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_129)).between(0, 2_000);
  const before = await transactions();
  await change(office, ANNOUNCED, '2027年放假安排已公布');

  await race.killed(ANNOUNCED.version, killAfterMs);
  const [halfway] = await readReplannings(office.dataSource.manager, 1);
  expect(halfway).toMatchObject({ total: 2 * EACH });
  expect(halfway!.looked).toBeGreaterThan(0);
  expect(halfway!.looked).toBeLessThan(2 * EACH);

  const two = [await race.start(ANNOUNCED.version), await race.start(ANNOUNCED.version)];
  const rounds = await race.climbingNothingUntilTheEndOf(two);

  const [job] = await readReplannings(office.dataSource.manager, 1);
  expect([killAfterMs, job]).toMatchObject([killAfterMs, { total: 2 * EACH, looked: 2 * EACH, moved: EACH }]);
  expect(job!.finishedAt).not.toBeNull();
  expect(await race.steps()).toEqual([
    { policy: 'task-counted', cases: EACH, replanned: EACH, climbed: 0, told: EACH, due: '2027-01-09', version: 2 },
    { policy: 'task-patient', cases: EACH, replanned: 0, climbed: 0, told: 0, due: '2027-03-31', version: 1 },
  ]);
  // A look and a batch of a hundred are a handful of transactions; the rest are the test's own looks.
  expect((await transactions()) - before).toBeLessThan(((2 * EACH) / 100) * 6 + rounds * 4 + 100);
  await office.messages.expect(...(await office.messages.unseen()));
}, 300_000);
