import { DutyLife, dutyPolicy, dutyRule, dutyTable } from '../../../test/fixtures/duty.ts';
import type { CaseCommand } from '../case/step.ts';
import { decideDuty } from './duty.decide.ts';
import { paceOf } from './pace.ts';
import { paceText } from './pace-text.ts';

const OPENED = '2026-01-05T01:00:00.000Z';
const events = (life: DutyLife): string[] => life.done.flatMap((step) => step.events.map(({ text }) => text));

test('a quarter that is met is silent, its figure is locked five working days after it, the next opens by itself', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  expect(life.act('sign', '2026-01-05T02:00:00.000Z')).toBeNull();
  expect(life.record('2026-02-10')).toBeNull();
  life.until('2026-04-01T00:00:00.000Z');
  expect(life.told()).toEqual(['2026-01-05 issued contact']);
  expect(life.facts.periods.map(({ name, done, endedAt }) => [name, done, endedAt])).toEqual([
    ['2026年第一季度', 1, '2026-03-31T16:00:00.000Z'],
    ['2026年第二季度', 0, null],
  ]);
  expect(life.facts.dueOn).toBe('2026-06-30');
  // 清明: 4 April is a Saturday, 6 April makes up for Sunday.
  life.until('2026-04-09T00:00:00.000Z');
  expect(life.facts.periods[0]?.lockedAt).toBe('2026-04-08T16:00:00.000Z');
  expect(events(life)).toContain('2026年第一季度结账：应1次，完成1次');
});

test('four quarters met end the duty once the last figure is locked', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.act('sign', OPENED);
  for (const on of ['2026-02-10', '2026-05-10', '2026-08-10', '2026-11-10']) expect(life.record(on)).toBeNull();
  life.until('2027-02-01T00:00:00.000Z');
  expect(life.facts.state).toBe('ended');
  expect(life.facts.closedAt).not.toBeNull();
  expect(life.plan).toEqual([]);
  expect(life.told()).toEqual(['2026-01-05 issued contact', '2027-01-08 ended contact']);
});

test('the body is warned when the days left make the target hard, and its leader told when they make it impossible', () => {
  const life = new DutyLife(dutyRule({ every: 'year', count: 4 }), OPENED);
  life.act('sign', OPENED);
  life.record('2026-03-10');
  // 1 November: three remain, and 44 working days through 31 December.
  expect(paceOf(life.facts, dutyPolicy, dutyTable, '2026-11-01T01:00:00.000Z')).toMatchObject({
    done: 1,
    owed: 3,
    workingDaysLeft: 44,
    level: 'on_course',
  });
  life.until('2026-12-31T14:00:00.000Z');
  expect(life.told().slice(1)).toEqual([
    '2026-11-23 pace_remind contact',
    '2026-12-24 pace_remind contact+head',
    '2026-12-30 pace_remind contact+head',
    '2026-12-30 pace_escalate leader_in_charge+office',
  ]);
  expect(paceText(life.facts, dutyTable, '2026-12-30T01:00:00.000Z')).toBe(
    '2026年度应4次，已完成1次，还差3次，剩余2个工作日，每个工作日办1次也已来不及',
  );
});

test('an act moves the warnings later, because less is owed', () => {
  const life = new DutyLife(dutyRule({ every: 'year', count: 4 }), OPENED);
  life.act('sign', OPENED);
  life.record('2026-03-10');
  life.record('2026-11-20');
  life.record('2026-12-01');
  life.until('2026-12-31T14:00:00.000Z');
  expect(life.told().slice(1)).toEqual([
    '2026-12-21 pace_remind contact',
    '2026-12-24 pace_remind contact+head',
    '2026-12-30 pace_remind contact+head',
  ]);
});

test('a missed quarter climbs the ladder while the next one runs; what is made up ends it', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.act('sign', OPENED);
  life.until('2026-04-16T00:00:00.000Z');
  const after = life.told().filter((line) => line.includes('2026-04'));
  expect(after).toEqual([
    '2026-04-01 arrears_remind contact+head',
    '2026-04-08 arrears_remind contact+head',
    '2026-04-09 urging',
    '2026-04-14 supervision',
    '2026-04-15 arrears_escalate leader_in_charge+office',
  ]);
  expect(life.facts.periods[0]).toMatchObject({ done: 0, lockedAt: '2026-04-08T16:00:00.000Z' });
  expect(life.record('2026-04-16', { period: '2026-03-31' })).toBeNull();
  expect(life.facts.periods[0]).toMatchObject({ done: 0, madeUp: 1 });
  expect(life.facts.clocks.arrears).toBeUndefined();
  expect(life.plan.some(({ clock }) => clock === 'arrears')).toBe(false);
  expect(life.facts.clocks.due).toBeDefined();
  life.until('2026-05-30T00:00:00.000Z');
  expect(life.told().filter((line) => line.includes('interview'))).toEqual([]);
});

test('until its figure is locked an act counts for the window its day lies in', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.until('2026-04-02T00:00:00.000Z');
  expect(life.record('2026-03-30', {}, '2026-04-02T02:00:00.000Z')).toBeNull();
  expect(life.facts.periods[0]).toMatchObject({ done: 1, madeUp: 0 });
  life.until('2026-05-01T00:00:00.000Z');
  expect(life.told().filter((line) => line.includes('arrears') || line.includes('urging'))).toEqual([
    '2026-04-01 arrears_remind contact+head',
  ]);
});

test('an act at the very instant of a turn that is not recorded yet counts for the next window and records the turn', () => {
  const { facts } = new DutyLife(dutyRule(), OPENED);
  const decision = decideDuty(facts, recordedAt('2026-03-31T16:00:00.000Z', '2026-04-01'));
  expect(decision).toMatchObject({
    step: {
      facts: { periods: [{ done: 0, endedAt: '2026-03-31T16:00:00.000Z' }, { done: 1 }] },
      events: [{ kind: 'period_ended' }, { kind: 'act_recorded' }],
    },
  });
});

test('an act counts for the window of its day however many turns nobody has recorded', () => {
  const { facts } = new DutyLife(dutyRule({ every: 'month' }), OPENED);
  const decision = decideDuty(facts, recordedAt('2026-11-23T01:00:00.000Z', '2026-11-20'));
  const periods = 'step' in decision ? decision.step.facts.periods : [];
  expect(periods.map(({ name, done }) => [name, done]).slice(-2)).toEqual([
    ['2026年10月', 0],
    ['2026年11月', 1],
  ]);
});

function recordedAt(receivedAt: string, on: string): CaseCommand {
  const actor = { kind: 'person', id: 'x', name: '柳湾村 柳干事', unitId: 'u1' } as const;
  const payload = { on, text: '带队检查' };
  return { id: 'c-1', verb: 'record_act', payload, actor, capacity: 'unit', dutyGeneration: 1, receivedAt };
}

test('a unit takes back what it has recorded itself; the office anything that is open; a locked figure nobody', () => {
  const life = new DutyLife(dutyRule({ count: 3 }), OPENED, ['u2']);
  life.record('2026-02-10');
  const school = { kind: 'person', id: 'y', name: '学校 周宁', unitId: 'u2' } as const;
  const beside = { capacity: 'cooperating', actor: school } as const;
  expect(life.act('record_act', '2026-02-11T02:00:00.000Z', { on: '2026-02-11', text: '检查' }, beside)).toBeNull();
  const [own, schools] = life.facts.acts.map(({ id }) => id);
  const unit = { capacity: 'unit' } as const;
  const strike = (actId: string | undefined, more: object, at = '2026-02-12T01:00:00.000Z') =>
    life.act('strike_act', at, { actId }, more);
  expect(strike(schools, unit)).toBe('act_not_yours');
  expect(strike(schools, beside)).toBe('verb_not_yours');
  expect(strike(own, unit)).toBeNull();
  expect(strike(own, unit)).toBe('verb_not_now');
  // Short of two when it is locked: what it counts stays, what makes up for it may still be taken back.
  life.until('2026-04-10T00:00:00.000Z');
  expect(strike(schools, {}, '2026-04-10T01:00:00.000Z')).toBe('verb_not_now');
  life.record('2026-04-13', { period: '2026-03-31' });
  const madeUp = life.facts.acts.at(-1)?.id;
  expect(strike(schools, {}, '2026-04-13T03:00:00.000Z')).toBe('act_not_open');
  expect(strike(madeUp, unit, '2026-04-13T03:00:00.000Z')).toBeNull();
  expect(life.facts.periods[0]).toMatchObject({ done: 1, madeUp: 0 });
});

test('a new window has a date of its own, without what moved the date before', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  const change = { kind: 'policy', from: '2026-03-31', at: OPENED, by: '督办系统', rule: '规则修订' } as const;
  life.facts = { ...life.facts, dueChanges: [change] };
  life.until('2026-04-01T00:00:00.000Z');
  expect(life.facts.dueChanges).toEqual([]);
});

test('a window that passed unseen turns all the same, and is owed', () => {
  const life = new DutyLife(dutyRule({ every: 'month', until: '2026-04-30' }), OPENED);
  life.until('2026-12-31T00:00:00.000Z');
  expect(life.facts.periods.map(({ name, lockedAt }) => [name, lockedAt !== null])).toEqual([
    ['2026年1月', true],
    ['2026年2月', true],
    ['2026年3月', true],
    ['2026年4月', true],
  ]);
  expect(life.facts.closedAt).toBeNull();
});
