import { dateOf } from '../../libs/domain/calendar/office-day.ts';
import { snapshotOf } from '../../libs/record/case-row.ts';
import type { Delivery } from '../../libs/temporal/case-engine.ts';
import { EngineOffice } from '../harness/engine/engine-office.ts';
import { createHastyEnvironment } from '../replay/hasty-environment.ts';

const LANES = [0, 1, 2];
const ACTS_A_LANE = 6;

let office: EngineOffice;
beforeEach(async () => {
  office = await EngineOffice.open(createHastyEnvironment);
}, 60_000);
afterEach(() => office.close(), 60_000);

/** On a real server that asks for a next run after thirty events, so that acts keep meeting runs that hand over. */
test('acts that meet a run handing over are answered by the next one and applied once, however often they are delivered', async () => {
  const on = dateOf((await office.instant()).toISOString());
  const until = `${Number(on.slice(0, 4)) + 1}-12-31`;
  const duty = await office.issueDuty({ unit: '柳湾村', every: 'year', count: 100, from: on, until });
  const statuses: Delivery['status'][] = [];
  const act = async (text: string): Promise<void> => {
    const answer = await office.send(duty, '柳干事', 'record_act', { on, text });
    if (answer.outcome !== 'accepted') throw new Error(JSON.stringify(answer));
    const { command } = answer;
    const snapshot = snapshotOf(await office.row(duty));
    const deliveries = await Promise.all([
      office.engine.deliver('duty', duty, command, 30_000),
      office.engine.deliverWithStart(snapshot, command, 30_000),
    ]);
    deliveries.push(await office.engine.deliver('duty', duty, command, 30_000));
    statuses.push(...deliveries.map(({ status }) => status));
  };
  await Promise.all(
    LANES.map(async (lane) => {
      for (let n = 0; n < ACTS_A_LANE; n += 1) await act(`${lane}组第${n}次`);
    }),
  );
  const all = LANES.length * ACTS_A_LANE;
  const { facts, version } = await office.dutyRow(duty);
  expect(facts).toMatchObject({ actsInAll: all, periods: [{ done: all }] });
  expect(version).toBe(all + 1);
  expect(new Set(statuses)).toEqual(new Set(['answered']));
  expect((await office.histories(duty)).length).toBeGreaterThan(3);
  await office.messages.expect({ to: '柳干事', template: 'issued' });
}, 120_000);
