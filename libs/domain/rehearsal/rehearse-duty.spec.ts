import { readPolicies } from '../../config/policy/policies.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { dateOf } from '../calendar/office-day.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import { dutyDocument } from '../notice-matching/duty-time.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import type { Behaviour } from './assumption.ts';
import type { DraftCase } from './draft-plan.ts';
import { planOfNotice } from './plan-of-notice.ts';
import { rehearse } from './rehearse.ts';

const known = readPolicies('policies');
const policies = {
  task: known.find(({ id }) => id === 'task-national')!,
  duty: known.find(({ id }) => id === 'duty-national')!,
};
const table = loadAnnouncedCalendar('calendars');
/** Monday 5 January 2026, nine in the morning. */
const openedAt = '2026-01-05T01:00:00.000Z';
const year = { from: '2026-01-05', to: '2027-01-04' };

const duty = (rule: Partial<DutyRule> = {}, changes: Partial<DraftCase> = {}): DraftCase => ({
  kind: 'duty',
  businessKey: 'duty:7:柳湾村',
  taskRef: '7',
  title: '开展安全宣传',
  unitId: '柳湾村',
  cooperatingUnitIds: [],
  dueOn: null,
  duty: { every: 'quarter', count: 1, from: '2026-01-05', until: '2026-06-30', by: null, actor: null, ...rule },
  ...changes,
});
const run = (cases: DraftCase[], behaviour: Behaviour = 'silent', range = year) =>
  rehearse({ openedAt, cases, faults: [] }, policies, table, { behaviour, authorised: [] }, range);
const story = ({ events }: ReturnType<typeof rehearse>): string[] =>
  events
    .filter(({ verb, clock }) => verb !== 'submit' && clock !== 'approval')
    .map(({ nominalAt, verb, clock, rungId }) =>
      [dateOf(nominalAt), verb, ...(clock === null ? [] : [`${clock}/${rungId}`])].join(' '),
    );

test('nobody acts: warnings in each window, papers for what it was short of, window after window', () => {
  expect(story(run([duty()]))).toEqual([
    '2026-01-05 issue',
    '2026-01-06 remind receipt/first',
    '2026-01-07 remind receipt/last',
    '2026-01-08 escalate receipt/late',
    '2026-03-19 remind pace/hard',
    '2026-03-24 remind pace/d-5',
    '2026-03-30 remind pace/d-1',
    '2026-04-01 remind arrears/first',
    '2026-04-08 remind arrears/last',
    '2026-04-09 urge arrears/urge',
    '2026-04-14 supervise arrears/supervise',
    '2026-04-15 escalate arrears/leader',
    '2026-04-20 interview arrears/interview',
    '2026-06-17 remind pace/hard',
    '2026-06-23 remind pace/d-5',
    '2026-06-29 remind pace/d-1',
    '2026-07-01 remind arrears/first',
    '2026-07-07 remind arrears/last',
    '2026-07-08 urge arrears/urge',
    '2026-07-13 supervise arrears/supervise',
    '2026-07-14 escalate arrears/leader',
    '2026-07-17 interview arrears/interview',
  ]);
});

test('who records in the middle of each window is asked for nothing', () => {
  expect(story(run([duty({ count: 2 })], 'on-time'))).toEqual(['2026-01-05 issue']);
});

test('who waits for the last days gets the warnings and no paper', () => {
  const verbs = story(run([duty()], 'last-day')).map((line) => line.split(' ').slice(1).join(' '));
  expect(verbs).toEqual([
    'issue',
    'remind receipt/first',
    'remind receipt/last',
    'remind pace/hard',
    'remind pace/d-5',
    'remind pace/d-1',
    'remind pace/hard',
    'remind pace/d-5',
    'remind pace/d-1',
  ]);
});

test.each(['on-time', 'last-day'] as const)('%s people meet every kind of window, and the duty ends', (behaviour) => {
  const rules: Partial<DutyRule>[] = [
    { every: 'month', count: 3 },
    { every: 'month', by: { day: 25, following: false } },
    { every: 'quarter', count: 2, by: { day: 15, following: true } },
    { every: 'half_year', count: 4 },
    { every: 'span', count: 5, from: '2026-02-01' },
    { every: 'year', count: 40, until: '2026-12-31' },
  ];
  const plans = rules.map((rule, index) => duty(rule, { businessKey: `duty:${index}`, taskRef: String(index) }));
  const { events, messages } = run(plans, behaviour);
  expect(events.filter(({ clock }) => clock === 'arrears')).toEqual([]);
  const ended = messages.filter(({ template, channel }) => template === 'ended' && channel === 'sms');
  // The window of the whole year is locked after the range.
  expect(ended.map(({ taskRef }) => taskRef).toSorted()).toEqual(['0', '1', '2', '3', '4']);
});

test('what a window that was over at the issue is short of is made up for', () => {
  const { events } = run([duty({ from: '2025-12-05', every: 'month' })], 'on-time');
  expect(events.filter(({ clock, verb }) => clock === 'arrears' && verb !== 'remind')).toEqual([]);
  const silent = run([duty({ from: '2025-12-05', every: 'month' })]);
  expect(silent.events.some(({ clock, verb }) => clock === 'arrears' && verb === 'urge')).toBe(true);
});

test('who acts beside the unit that answers is told and reminded; its load counts the telling', () => {
  const { load, messages } = run([duty({}, { cooperatingUnitIds: ['镇派出所'] })]);
  expect(load.some(({ unitId }) => unitId === '镇派出所')).toBe(true);
  expect(new Set(messages.filter(({ unitId }) => unitId === '镇派出所').map(({ template }) => template))).toEqual(
    new Set(['copied_in', 'pace_remind']),
  );
});

test('a range that ends before the duty shows what lies in it', () => {
  const { events } = run([duty()], 'silent', { from: '2026-01-05', to: '2026-03-31' });
  expect(dateOf(events.at(-1)!.nominalAt)).toBe('2026-03-30');
});

test('tasks and duties of a notice nobody has reviewed run side by side; a duty without a number is named', () => {
  const text = [
    '2026年工作要点',
    '',
    '1.清查用电线路，2026年3月18日前完成。（责任单位：镇城建办）',
    '',
    '2.各村每季度至少宣传1次。（责任单位：各村）',
    '',
    '3.镇安办每周巡查不少于1次。（责任单位：镇安办）',
    '',
  ].join('\n');
  const { tasks, document } = parseNotice(text);
  const choice = { openedAt, issuedOn: '2026-01-05', needsDate: true, dueOn: null };
  const plan = planOfNotice(tasks, { ...choice, document: dutyDocument(text, document) });
  expect(plan.cases).toMatchObject([
    { kind: 'task', taskRef: '1', dueOn: '2026-03-18', duty: null },
    { kind: 'duty', taskRef: '2', dueOn: null, duty: { every: 'quarter', count: 1, until: '2026-12-31' } },
  ]);
  expect(plan.faults).toMatchObject([
    { code: 'collective', taskRef: '2' },
    { code: 'no_duty_rule', taskRef: '3', detail: expect.stringContaining('每周') as string },
  ]);
  const { events } = rehearse(plan, policies, table, { behaviour: 'silent', authorised: [] }, year);
  expect(new Set(events.map(({ clock }) => clock))).toEqual(
    new Set([null, 'receipt', 'due', 'pace', 'arrears', 'approval']),
  );
});

test('a plan with duties is not run without their rules', () => {
  const asked = { behaviour: 'silent', authorised: [] } as const;
  expect(() =>
    rehearse({ openedAt, cases: [duty()], faults: [] }, { task: policies.task }, table, asked, year),
  ).toThrow('needs its policy');
});
