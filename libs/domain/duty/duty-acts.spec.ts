import { DutyLife, dutyRule } from '../../../test/fixtures/duty.ts';

const OPENED = '2026-01-05T01:00:00.000Z';

test('refusals of acts say what is wrong', () => {
  const life = new DutyLife(dutyRule({ from: '2026-04-01' }), '2026-04-02T01:00:00.000Z');
  expect(life.record('2026-05-01', {}, '2026-04-10T01:00:00.000Z')).toBe('act_future');
  expect(life.record('2026-03-31', {}, '2026-04-10T01:00:00.000Z')).toBe('act_before_start');
  expect(life.record('2026-04-10', { period: '2026-04-30' })).toBe('act_period_unknown');
  expect(life.record('2026-04-10', { text: '例会' })).toBeNull();
  expect(life.record('2026-04-10', { text: '例会' })).toBe('act_twice');
  life.until('2026-07-20T00:00:00.000Z');
  expect(life.record('2026-06-01', {}, '2026-07-20T01:00:00.000Z')).toBe('act_period_locked');
  expect(life.act('excuse', '2026-07-20T02:00:00.000Z', { period: '2026-06-30' })).toBe('verb_not_now');
});

test('an act that is struck is owed again, with its reminders; what is locked cannot be struck', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.record('2026-02-10');
  const [act] = life.facts.acts;
  expect(life.facts.clocks.pace).toBeUndefined();
  expect(life.act('strike_act', '2026-03-01T01:00:00.000Z', { actId: act?.id })).toBeNull();
  expect(life.facts.clocks.pace).toBeDefined();
  expect(life.told()).toContain('2026-03-01 act_struck contact');
  life.record('2026-03-10');
  const [second] = life.facts.acts;
  life.until('2026-04-20T00:00:00.000Z');
  expect(life.act('strike_act', '2026-04-20T01:00:00.000Z', { actId: second?.id })).toBe('verb_not_now');
});

test('striking what completed a window that is over starts its ladder', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.record('2026-02-10');
  const [act] = life.facts.acts;
  life.until('2026-04-02T00:00:00.000Z');
  expect(life.facts.clocks.arrears).toBeUndefined();
  expect(life.act('strike_act', '2026-04-02T01:00:00.000Z', { actId: act?.id })).toBeNull();
  expect(life.facts.clocks.arrears).toBeDefined();
});

test('what is excused is asked no longer, and its figure stays', () => {
  const life = new DutyLife(dutyRule({ until: '2026-03-31' }), OPENED);
  life.until('2026-04-20T00:00:00.000Z');
  expect(life.facts.state).toBe('issued');
  expect(life.act('excuse', '2026-04-20T01:00:00.000Z', { period: '2026-03-31' })).toBeNull();
  expect(life.facts.state).toBe('ended');
  expect(life.facts.periods[0]).toMatchObject({ done: 0, madeUp: 0, excused: '理由' });
});

test('while nobody knows whose duty it is windows turn, and nobody is reminded', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  expect(life.act('disown', '2026-01-06T01:00:00.000Z')).toBeNull();
  life.until('2026-05-01T00:00:00.000Z');
  expect(life.facts.periods.map(({ name }) => name)).toEqual(['2026年第一季度', '2026年第二季度']);
  expect(life.told().filter((line) => /pace|arrears|urging/.test(line))).toEqual([]);
  expect(life.act('reassign', '2026-05-02T01:00:00.000Z', { unitId: 'u9' })).toBeNull();
  expect(life.facts).toMatchObject({ state: 'issued', unitId: 'u9', dutyGeneration: 2 });
  expect(life.facts.periods[0]?.excused).toContain('原单位');
  life.until('2026-06-30T00:00:00.000Z');
  expect(life.told().filter((line) => line.includes('pace_remind')).length).toBeGreaterThan(0);
});

test('who has to act is reminded beside the unit that answers', () => {
  const life = new DutyLife(dutyRule(), OPENED, ['u2']);
  life.until('2026-03-31T14:00:00.000Z');
  const reminders = life.done.flatMap(({ effects }) =>
    effects.flatMap((effect) => (effect.kind === 'notify' && effect.template === 'pace_remind' ? [effect.of] : [])),
  );
  expect(reminders).toContain('cooperating');
  expect(
    life.act('record_act', '2026-03-31T15:00:00.000Z', { on: '2026-03-31', text: '检查' }, { capacity: 'cooperating' }),
  ).toBeNull();
});

test('a corrected number is owed from the window that runs on; what is over keeps what was owed in it', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.act('sign', OPENED);
  life.record('2026-02-10');
  life.record('2026-05-10');
  const source = { kind: 'correction', source: '《更正稿》第3项' };
  expect(life.act('amend', '2026-05-20T01:00:00.000Z', { ...source, count: 2 })).toBeNull();
  expect(life.facts.periods.map(({ target, done }) => [target, done])).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(life.facts.clocks.pace?.owed).toBe(1);
  expect(life.told().at(-1)).toBe('2026-05-20 amended contact+head');
  expect(life.act('amend', '2026-05-21T01:00:00.000Z', { ...source, count: 2 })).toBe('amend_nothing');
  expect(life.act('amend', '2026-05-21T01:00:00.000Z', { ...source, count: 0 })).toBe('amend_count');
  life.until('2026-07-01T00:00:00.000Z');
  expect(life.facts.periods.at(-1)?.target).toBe(2);
});
test('a duty whose windows are all over moves to no other unit', () => {
  const life = new DutyLife(dutyRule({ until: '2026-03-31' }), OPENED);
  life.until('2026-04-20T00:00:00.000Z');
  expect(life.act('disown', '2026-04-20T01:00:00.000Z')).toBeNull();
  expect(life.act('reassign', '2026-04-20T02:00:00.000Z', { unitId: 'u9' })).toBe('reassign_no_window');
  expect(life.act('keep', '2026-04-20T03:00:00.000Z')).toBeNull();
  expect(life.act('excuse', '2026-04-20T04:00:00.000Z', { period: '2026-03-31' })).toBeNull();
  expect(life.facts.state).toBe('ended');
});
