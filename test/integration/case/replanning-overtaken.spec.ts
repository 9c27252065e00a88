import { atTime } from '../../../libs/domain/calendar/office-day.ts';
import { verifyLedger } from '../../../libs/ledger/verify/verify-ledger.ts';
import { readReplannings } from '../../../libs/record/replanning.ts';
import { Random } from '../../harness/installation/random.ts';
import type { Office } from '../../harness/office/office.ts';
import { change } from './replanning-office.ts';
import { firstBatch, ReplanningRace } from './replanning-race.ts';
import { ANNOUNCED, LOCAL, SECOND_LOCAL } from './replanning-tables.ts';

const EACH = 1_500;

let race: ReplanningRace;
let office: Office;
beforeAll(async () => {
  race = await ReplanningRace.open(EACH);
  office = race.office;
  office.clock.moveTo(atTime('2027-01-04', '09:30'));
  await change(office, ANNOUNCED, '2027年放假安排已公布');
  await race.climbingNothingUntilTheEndOf([await race.start(ANNOUNCED.version)]);
}, 120_000);
afterAll(() => race.close(), 60_000);

test('a second order that comes while the first is under way and a worker is killed: every case follows the newest, no move is told twice, no rung of an old plan is climbed', async () => {
  const killAfterMs = new Random(Number(process.env['DUBAN_TEST_SEED'] ?? 20_261_129)).between(0, 200);
  const earlier = (await readReplannings(office.dataSource.manager, 1))[0]!.seq;
  await change(office, LOCAL, '镇里调休');
  // On the plan of the announced year a reminder of every counted case is due by now, on each newer one it is not.
  office.clock.moveTo(atTime('2027-01-05', '09:30'));
  await race.killed(LOCAL.version, killAfterMs);

  const overtaken = await race.start(LOCAL.version);
  await firstBatch(overtaken);
  await change(office, SECOND_LOCAL, '镇里再次调休');
  const [second, first] = await readReplannings(office.dataSource.manager, 2);
  expect([killAfterMs, first]).toMatchObject([killAfterMs, { seq: earlier + 1, total: 2 * EACH }]);
  expect(first!.looked).toBeLessThan(2 * EACH);
  expect(second).toMatchObject({ seq: earlier + 2, total: 2 * EACH, looked: 0 });

  await race.killed(SECOND_LOCAL.version, killAfterMs);
  const others = [SECOND_LOCAL.version, SECOND_LOCAL.version, LOCAL.version].map((version) => race.start(version));
  await race.climbingNothingUntilTheEndOf([overtaken, ...(await Promise.all(others))]);

  const [newest, older] = await readReplannings(office.dataSource.manager, 2);
  expect(newest).toMatchObject({ looked: 2 * EACH, moved: EACH });
  expect(newest!.finishedAt).not.toBeNull();
  expect(older).toEqual(first);
  // Cases the first order had reached moved once more with the second; each move was told once, in its own words.
  const told = EACH + EACH + first!.moved;
  expect(await race.steps()).toEqual([
    { policy: 'task-counted', cases: EACH, replanned: told, climbed: 0, told, due: '2027-01-11', version: 4 },
    { policy: 'task-patient', cases: EACH, replanned: 0, climbed: 0, told: 0, due: '2027-03-31', version: 1 },
  ]);
  expect(await race.toldTwice()).toEqual([]);
  const { findings } = await verifyLedger(office.dataSource, { dataDir: null, keyFile: null });
  expect(findings).toEqual([]);
  await office.messages.expect(...(await office.messages.unseen()));
}, 300_000);
