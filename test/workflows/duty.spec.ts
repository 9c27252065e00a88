import { addDays, atTime } from '../../libs/domain/calendar/office-day.ts';
import { EngineOffice } from '../harness/engine/engine-office.ts';
import { EngineDuty } from '../harness/engine/engine-duty.ts';

let office: EngineOffice;
beforeEach(async () => {
  office = await EngineOffice.open();
}, 60_000);
afterEach(() => office.close(), 60_000);

const issued = { to: '柳干事', template: 'issued' };
const ended = { to: '柳干事', template: 'ended' };
/** What a quarter without a single act is warned of. */
const TOO_LATE = {
  'pace_remind 柳干事': 3,
  'pace_remind 柳主任': 2,
  'pace_escalate 高镇长': 1,
  'pace_escalate 安干事': 1,
};
const applied = { status: 'answered', outcome: { refused: null } };

test('a quarterly duty that is met goes through its year in silence, each quarter a run of its own, and ends with the last figure', async () => {
  const duty = await EngineDuty.issued(office, 'quarter');
  await office.messages.expect(issued);
  expect(await office.act(duty.id, '柳干事', 'sign')).toMatchObject(applied);
  for (const window of [0, 1, 2, 3]) expect(await duty.record(duty.day(window, 10))).toMatchObject(applied);
  const quarter = ['due/turn', 'closing/lock'];
  expect(await office.climbAll(duty.id)).toEqual([...quarter, ...quarter, ...quarter, ...quarter]);
  await office.ended(duty.id);
  expect(await duty.figures()).toEqual(['1/0', '1/0', '1/0', '1/0']);
  expect(await duty.facts()).toMatchObject({ state: 'ended', acts: [], actsInAll: 4 });
  const runs = await office.histories(duty.id);
  const ends = runs.map(({ events }) => events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes != null);
  expect(ends).toEqual([true, true, true, false]);
  expect(office.ready).toEqual([duty.id]);
  await office.messages.expect(ended);
}, 120_000);

test('a year with a quarter warned of, one missed and made up, one impossible and excused', async () => {
  const duty = await EngineDuty.issued(office, 'quarter', { count: 2 });
  expect(await office.act(duty.id, '柳干事', 'sign')).toMatchObject(applied);

  await duty.record(duty.day(0, 10));
  await duty.record(duty.day(0, -1));
  await duty.until(duty.day(1, 0));
  expect(await duty.figures()).toEqual(['2/0', '0/0']);
  expect(await duty.told()).toEqual({ 'issued 柳干事': 1, 'pace_remind 柳干事': 3, 'pace_remind 柳主任': 2 });

  await duty.until(duty.day(2, 0), '00:01');
  expect(await duty.told()).toEqual(TOO_LATE);
  await duty.climbTo('arrears/urge');
  expect(await office.row(duty.id)).toMatchObject({ facts: { letters: [{ kind: 'urging', state: 'draft' }] } });
  const period = duty.windows[1]!.last;
  for (const _ of [1, 2]) {
    expect(await duty.recordNow(duty.day(2, 0), { period })).toMatchObject(applied);
  }
  expect(await duty.figures()).toEqual(['2/0', '0/2', '0/0']);
  expect((await duty.facts()).clocks.arrears).toBeUndefined();
  await duty.told();

  await duty.record(duty.day(2, 40));
  await duty.record(duty.day(2, 41));
  await duty.until(addDays(duty.day(3, -1), 1), '00:01');
  expect(await duty.told()).toEqual(TOO_LATE);
  await duty.climbTo('arrears/last');
  expect(await duty.told()).toEqual({ 'arrears_remind 柳干事': 2, 'arrears_remind 柳主任': 2 });
  const excuse = { period: duty.windows[3]!.last, reason: '汛期抢险，经研究免予补足' };
  expect(await office.act(duty.id, '安干事', 'excuse', excuse)).toMatchObject(applied);
  expect(await duty.told()).toEqual({ 'excused 柳干事': 1, 'excused 柳主任': 1 });
  await office.climbAll(duty.id);
  await office.ended(duty.id);
  expect(await duty.figures()).toEqual(['2/0', '0/2', '2/0', '0/0']);
  expect(await duty.facts()).toMatchObject({ state: 'ended', periods: [{}, {}, {}, { excused: excuse.reason }] });
  await office.messages.expect(ended);
}, 180_000);

test('a duty that is not theirs turns in silence until it moves; the former unit is out, its links are dead; withdrawn it ends', async () => {
  const duty = await EngineDuty.issued(office, 'quarter');
  await office.messages.expect(issued);
  expect(await office.act(duty.id, '柳干事', 'disown', { reason: '本村无生产经营单位' })).toMatchObject(applied);
  await duty.until(duty.day(1, 5));
  expect(await duty.told()).toEqual({
    'disowned 安干事': 1,
    'reassignment_remind 安干事': 2,
    'reassignment_remind 安主任': 1,
  });
  const unitId = office.unitId('石桥村');
  expect(await office.act(duty.id, '安干事', 'reassign', { unitId, reason: '经核属石桥村' })).toMatchObject(applied);
  await office.messages.expect({ to: '柳干事', template: 'relieved' }, { to: '石干事', template: 'issued' });
  expect(await office.dataSource.query(CODES, [duty.id])).toEqual([
    { name: '柳干事', dead: true },
    { name: '石干事', dead: false },
  ]);
  expect(await duty.recordNow(duty.day(1, 4))).toMatchObject({ status: 'refused', code: 'duty_moved' });
  const ours = { dutyGeneration: 2 };
  const act = duty.payload(duty.day(1, 5));
  expect(await office.act(duty.id, '石干事', 'record_act', act, ours)).toMatchObject(applied);
  expect(await duty.figures()).toEqual(['0/0', '1/0']);
  expect(await duty.period(0)).toMatchObject({ excused: expect.stringContaining('原单位') });
  expect(await office.act(duty.id, '安干事', 'withdraw', { reason: '文件已废止' })).toMatchObject(applied);
  await office.ended(duty.id);
  await office.messages.expect({ to: '石干事', template: 'withdrawn' });
}, 120_000);

test('acts due by the 25th of each month: what is done on the 26th counts for the month after', async () => {
  const duty = await EngineDuty.issued(office, 'month', { by: { day: 25, following: false } });
  expect(await office.act(duty.id, '柳干事', 'sign')).toMatchObject(applied);
  const [first, second] = duty.windows;
  expect([first!.last.slice(8), second!.first.slice(8), second!.last.slice(8)]).toEqual(['25', '26', '25']);
  await duty.until(first!.last, '23:30');
  expect(await duty.recordNow(first!.last)).toMatchObject(applied);
  await duty.until(second!.first, '00:01');
  expect(await duty.recordNow(second!.first)).toMatchObject(applied);
  expect(await duty.figures()).toEqual(['1/0', '1/0']);
  expect(await duty.period(0)).toMatchObject({ endedAt: atTime(first!.last, '24:00') });
  expect(Object.keys(await duty.told())).not.toContain('arrears_remind 柳干事');
  await duty.until(second!.last, '23:00');
  expect(await duty.told()).toEqual({});
}, 120_000);

const CODES = `select p.name, c.died_at is not null as dead from access_code c join person p on p.id = c.person_id
  where c.case_id = $1 order by p.name`;
