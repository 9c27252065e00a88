import { atTime } from '../../libs/domain/calendar/office-day.ts';
import type { CaseCommand } from '../../libs/domain/case/step.ts';
import { snapshotOf } from '../../libs/record/case-row.ts';
import { Reconciler } from '../../libs/relay/reconciler.ts';
import { EngineOffice } from '../harness/engine/engine-office.ts';
import { EngineDuty } from '../harness/engine/engine-duty.ts';

let office: EngineOffice;
let duty: EngineDuty;
beforeEach(async () => {
  office = await EngineOffice.open();
  duty = await EngineDuty.issued(office, 'month');
  await office.act(duty.id, '柳干事', 'sign');
  await duty.until(duty.day(0, -1), '12:00');
  await duty.told();
}, 120_000);
afterEach(() => office.close(), 60_000);

const HOUR = 3_600_000;
const applied = { status: 'answered', outcome: { refused: null } };

const reconciled = async (): Promise<void> => {
  const reconciler = new Reconciler(office.dataSource, office.recorder, office.clock, 0);
  while (await reconciler.runOnce());
};

/** The workflow is gone until an instant of a day; what falls due meanwhile is left to the reconciler. */
async function awayUntil(day: string, time: string): Promise<void> {
  await office.lose(duty.id);
  await office.letTimePass(atTime(day, time), []);
  await reconciled();
}

/** What the relay does for a command whose workflow may be missing. */
async function relayed(command: CaseCommand): Promise<void> {
  const delivery = await office.engine.deliverWithStart(snapshotOf(await office.row(duty.id)), command, 30_000);
  expect(delivery).toMatchObject(applied);
}

async function accepted(on: string, payload: Record<string, unknown> = {}): Promise<CaseCommand> {
  const answer = await office.send(duty.id, '柳干事', 'record_act', duty.payload(on, payload));
  if (answer.outcome !== 'accepted') throw new Error(JSON.stringify(answer));
  return answer.command;
}

const delivered = (command: CaseCommand) => office.engine.deliver('duty', duty.id, command, 30_000);
const turns = (): Promise<unknown> =>
  office.dataSource.query(
    "select outcome, climbed_by as by from rung where case_id = $1 and clock = 'due' and outcome is not null order by at",
    [duty.id],
  );

test('a window the reconciler has turned ends its run as well, and the workflow goes on in the next one', async () => {
  expect(await duty.recordNow(duty.day(0, -1))).toMatchObject(applied);
  await office.withClockOff(13 * HOUR, reconciled);
  expect(await duty.figures()).toEqual(['1/0', '0/0']);
  expect(await duty.record(duty.day(1, 0))).toMatchObject(applied);
  expect(await duty.figures()).toEqual(['1/0', '1/0']);
  expect(await office.histories(duty.id)).toHaveLength(2);
  expect(await turns()).toEqual([{ outcome: 'climbed', by: 'reconciler' }]);
  expect(await duty.told()).toEqual({});
}, 120_000);

test('windows that turned while the workflow was gone are found turned by its successor', async () => {
  await awayUntil(duty.day(2, 0), '10:00');
  expect(await duty.figures()).toEqual(['0/0', '0/0', '0/0']);
  await relayed(await accepted(duty.day(2, 0)));
  expect(await duty.figures()).toEqual(['0/0', '0/0', '1/0']);
  expect(await turns()).toEqual([
    { outcome: 'climbed', by: 'reconciler' },
    { outcome: 'climbed', by: 'reconciler' },
  ]);
  await duty.told();
}, 120_000);

test('an act received before the end of its window while the engine is away over it counts for it, and nobody is dunned', async () => {
  const command = await accepted(duty.day(0, -1));
  await awayUntil(duty.day(1, 0), '10:00');
  expect(await duty.figures()).toEqual(['0/0']);
  await relayed(command);
  await office.view(duty.id);
  expect(await duty.figures()).toEqual(['1/0', '0/0']);
  expect(await duty.period(0)).toMatchObject({ done: 1, endedAt: atTime(duty.day(0, -1), '24:00') });
  await office.climbUntil(duty.id, atTime(duty.day(1, 9), '00:00'));
  expect(await duty.told()).toEqual({});
}, 120_000);

test('an act of the old window received after its end counts for it until the figure is locked, and makes up for it after that', async () => {
  await awayUntil(duty.day(1, 0), '00:10');
  await relayed(await accepted(duty.day(0, -1)));
  expect(await duty.figures()).toEqual(['1/0', '0/0']);
  await duty.until(duty.day(2, 20));
  expect((await duty.period(1)).lockedAt).not.toBeNull();
  expect(await duty.recordNow(duty.day(2, 19), { period: duty.windows[1]!.last })).toMatchObject(applied);
  expect(await duty.figures()).toEqual(['1/0', '0/1', '0/0']);
  expect((await duty.facts()).clocks.arrears).toBeUndefined();
  await duty.told();
}, 120_000);

test('commands delivered three times, out of order, in a later run and after the end are applied once and answered the same', async () => {
  const early = await accepted(duty.day(0, -2));
  const late = await accepted(duty.day(0, -1));
  for (const command of [late, early, early, late]) expect(await delivered(command)).toMatchObject(applied);
  await duty.until(duty.day(1, 1));
  expect(await delivered(early)).toMatchObject(applied);
  expect(await duty.facts()).toMatchObject({ actsInAll: 2, periods: [{ done: 2 }, { done: 0 }] });
  expect(await office.act(duty.id, '安干事', 'withdraw', { reason: '文件已废止' })).toMatchObject(applied);
  await office.ended(duty.id);
  const before = await office.row(duty.id);
  expect(await delivered(late)).toEqual({ status: 'gone' });
  expect(await office.row(duty.id)).toEqual(before);
  await office.messages.expect(...(await office.messages.unseen()));
}, 120_000);
