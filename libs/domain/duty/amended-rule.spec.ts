import { DutyLife, dutyRule } from '../../../test/fixtures/duty.ts';
import { windowUnder } from './amended-rule.ts';
import type { DutyRule } from './duty-rule.ts';

const OPENED = '2026-01-05T01:00:00.000Z';
const SOURCE = { kind: 'correction', source: '《更正稿》第3项' };
const amend = (life: DutyLife, at: string, rule: DutyRule, more: object = {}): string | null =>
  life.act('amend', at, { ...SOURCE, rule, ...more });
const windows = ({ facts }: DutyLife) =>
  facts.periods.map(({ name, first, last, target, done }) => [name, first, last, target, done]);
const said = (life: DutyLife): string => life.done.at(-1)?.events.at(-1)?.text ?? '';

test('another number is owed from the window that runs on, which the history names; a window that is over keeps its figure', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.record('2026-02-10');
  life.record('2026-05-10');
  expect(amend(life, '2026-05-20T01:00:00.000Z', dutyRule({ count: 2 }))).toBeNull();
  expect(said(life)).toContain('由“每季度不少于1次”改为“每季度不少于2次”；自2026年第二季度起计');
  expect(windows(life).map((window) => window.slice(3))).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(life.facts.clocks.pace?.owed).toBe(1);
  expect(life.facts.dueBasis).toBe('依据《更正稿》第3项修改（原为“每季度不少于1次”）');
  expect(life.told().at(-1)).toBe('2026-05-20 amended contact+head');
  expect(amend(life, '2026-05-21T01:00:00.000Z', dutyRule({ count: 2 }))).toBe('amend_nothing');
});

test('a shorter window ends the running one earlier, and what was done in it goes on to count', () => {
  const life = new DutyLife(dutyRule({ every: 'half_year' }), OPENED);
  life.record('2026-02-10');
  expect(amend(life, '2026-02-20T01:00:00.000Z', dutyRule({ every: 'quarter', count: 2 }))).toBeNull();
  expect(windows(life)).toEqual([['2026年第一季度', '2026-01-01', '2026-03-31', 2, 1]]);
  expect(said(life)).toContain('本期改为2026年第一季度（2026年1月1日至2026年3月31日），已记录的1次照计');
  expect(life.facts).toMatchObject({ dueOn: '2026-03-31', dueChanges: [{ kind: 'correction', from: '2026-06-30' }] });
  life.record('2026-03-05');
  life.until('2026-04-01T00:00:00.000Z');
  expect(windows(life).map(([name, , , target, done]) => [name, target, done])).toEqual([
    ['2026年第一季度', 2, 2],
    ['2026年第二季度', 2, 0],
  ]);
});

test('a longer window begins where the running one began, so that no day counts twice', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  life.record('2026-02-10');
  life.record('2026-05-10');
  expect(amend(life, '2026-05-20T01:00:00.000Z', dutyRule({ every: 'half_year', count: 3 }))).toBeNull();
  expect(windows(life)).toEqual([
    ['2026年第一季度', '2026-01-01', '2026-03-31', 1, 1],
    ['2026年上半年', '2026-04-01', '2026-06-30', 3, 1],
  ]);
});

test('reminders and warnings are counted towards the new end', () => {
  const life = new DutyLife(dutyRule({ every: 'half_year' }), OPENED);
  amend(life, '2026-02-20T01:00:00.000Z', dutyRule({ every: 'quarter' }));
  life.until('2026-03-31T15:00:00.000Z');
  expect(life.told().some((line) => line.startsWith('2026-03-') && line.includes('pace_remind'))).toBe(true);
});

test('a duty that has not begun begins with its own first window under the new rule', () => {
  const rule = dutyRule({ from: '2027-01-01', until: '2027-12-31' });
  const life = new DutyLife(rule, '2026-11-23T01:00:00.000Z');
  expect(amend(life, '2026-11-24T01:00:00.000Z', { ...rule, every: 'month' })).toBeNull();
  expect(windows(life)).toEqual([['2027年1月', '2027-01-01', '2027-01-31', 1, 0]]);
});

test('the day it counts from stays; an end moved back cuts the running window', () => {
  const life = new DutyLife(dutyRule(), OPENED);
  expect(amend(life, '2026-02-20T01:00:00.000Z', dutyRule({ from: '2026-09-01', until: '2026-03-15' }))).toBeNull();
  expect(life.facts.rule).toMatchObject({ from: '2026-01-05', until: '2026-03-15' });
  expect(windows(life)).toEqual([['2026年第一季度', '2026-01-01', '2026-03-15', 1, 0]]);
  life.until('2026-04-30T00:00:00.000Z');
  expect(life.facts.periods).toHaveLength(1);
});

test.each<[string, Partial<DutyRule>, string]>([
  ['a number no rule can say', { count: 0 }, 'amend_rule'],
  ['an end that has passed', { until: '2026-01-31' }, 'amend_no_window'],
])('%s is refused', (_what, changes, code) => {
  expect(amend(new DutyLife(dutyRule(), OPENED), '2026-02-20T01:00:00.000Z', dutyRule(changes))).toBe(code);
});

test('after the last window another rule has none to hold for', () => {
  const life = new DutyLife(dutyRule({ until: '2026-03-31' }), OPENED);
  life.until('2026-04-20T00:00:00.000Z');
  expect(amend(life, '2026-04-20T01:00:00.000Z', dutyRule({ until: '2026-12-31' }))).toBe('amend_no_window');
});

test('units that act beside come and go with the document; each hears what concerns it', () => {
  const life = new DutyLife(dutyRule(), OPENED, ['u2', 'u3']);
  const units = { joins: [{ id: 'u4', name: '派出所' }], leaves: [{ id: 'u3', name: '卫生院' }] };
  expect(life.act('amend', '2026-02-20T01:00:00.000Z', { ...SOURCE, ...units })).toBeNull();
  expect(life.facts.cooperatingUnitIds).toEqual(['u2', 'u4']);
  expect(said(life)).toContain('增加参与单位派出所；不再列参与单位卫生院');
  expect(life.done.at(-1)?.effects).toMatchObject([
    { kind: 'change_copies', joins: ['u4'], leaves: ['u3'] },
    { template: 'amended', of: 'responsible' },
    { template: 'amended', units: ['u2'] },
    { template: 'copied_in', units: ['u4'] },
    { template: 'released', units: ['u3'] },
  ]);
});

test('a window named to the officer is the one the case takes', () => {
  const running = { first: '2026-01-01' };
  expect(windowUnder(dutyRule({ every: 'month' }), running, '2026-02-20')?.name).toBe('2026年2月');
  expect(windowUnder(dutyRule({ every: 'span' }), running, '2026-02-20')).toMatchObject({
    first: '2026-01-01',
    last: '2026-12-31',
  });
  expect(windowUnder(dutyRule({ until: '2026-02-10' }), running, '2026-02-20')).toBeNull();
});

test('told to take only what is stricter, a duty that owes more by then goes on to owe it', () => {
  const life = new DutyLife(dutyRule({ count: 3 }), OPENED);
  const told = { kind: 'merger', source: SOURCE.source, clause: '每季度自查。', onlyStricter: true };
  expect(life.act('amend', '2026-05-20T01:00:00.000Z', { ...told, count: 2 })).toBeNull();
  expect(life.facts).toMatchObject({ rule: { count: 3 }, laterSources: [{ kind: 'merger' }] });
  expect(life.act('amend', '2026-05-21T01:00:00.000Z', { ...told, count: 4 })).toBeNull();
  expect(life.facts.rule.count).toBe(4);
});

test('a number counted by other windows than the duty has come to is refused', () => {
  const life = new DutyLife(dutyRule({ every: 'month', count: 1 }), OPENED);
  const told = { kind: 'merger', source: SOURCE.source, clause: '每季度自查。', onlyStricter: true };
  expect(life.act('amend', '2026-05-20T01:00:00.000Z', { ...told, count: 2, every: 'quarter' })).toBe('amend_windows');
  expect(life.act('amend', '2026-05-20T01:00:00.000Z', { ...told, count: 2, every: 'month' })).toBeNull();
  expect(life.facts.rule).toMatchObject({ every: 'month', count: 2 });
});
