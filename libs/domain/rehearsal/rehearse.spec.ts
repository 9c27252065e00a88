import { readPolicies } from '../../config/policy/policies.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { dateOf } from '../calendar/office-day.ts';
import { dutyDocument } from '../notice-matching/duty-time.ts';
import { parseNotice } from '../notice/parse-notice.ts';
import type { Assumption } from './assumption.ts';
import type { DraftCase, DraftPlan } from './draft-plan.ts';
import { monthsOf } from './load.ts';
import { planOfNotice } from './plan-of-notice.ts';
import { rehearse, type RehearsalChoice } from './rehearse.ts';

const policy = readPolicies('policies').find(({ id }) => id === 'task-national')!;
const table = loadAnnouncedCalendar('calendars');
/** Monday 23 November 2026, nine in the morning. */
const openedAt = '2026-11-23T01:00:00.000Z';
const year = { from: '2026-11-23', to: '2027-11-22' };

const draft = (changes: Partial<DraftCase> = {}): DraftCase => ({
  kind: 'task',
  businessKey: 'task:7:柳湾村',
  taskRef: '7',
  title: '清理消防通道',
  unitId: '柳湾村',
  cooperatingUnitIds: [],
  dueOn: '2026-12-18',
  duty: null,
  ...changes,
});
const plan = (...cases: DraftCase[]): DraftPlan => ({ openedAt, cases, faults: [] });
const run = (draftPlan: DraftPlan, assumption: Partial<Assumption> = {}, choice?: RehearsalChoice) =>
  rehearse(draftPlan, { task: policy }, table, { behaviour: 'silent', authorised: [], ...assumption }, year, choice);
const story = ({ events }: ReturnType<typeof rehearse>): string[] =>
  events.map(({ nominalAt, verb, rungId }) => `${dateOf(nominalAt)} ${verb}${rungId === null ? '' : ` ${rungId}`}`);

test('a silent unit climbs the whole ladder, each letter laid before its signatory, who is chased', () => {
  expect(story(run(plan(draft())))).toEqual([
    '2026-11-23 issue',
    '2026-11-24 remind first',
    '2026-11-25 remind last',
    '2026-11-26 escalate late',
    '2026-12-09 remind d-7',
    '2026-12-15 remind d-3',
    '2026-12-17 remind d-1',
    '2026-12-18 remind d-0',
    '2026-12-21 urge urge',
    '2026-12-21 submit urge',
    '2026-12-22 remind last',
    '2026-12-23 escalate late',
    '2026-12-23 supervise supervise',
    '2026-12-23 submit supervise',
    '2026-12-24 remind last',
    '2026-12-24 escalate leader',
    '2026-12-25 escalate late',
    '2026-12-30 interview interview',
  ]);
});

test('under standing authorisations no letter waits and nobody is chased for it', () => {
  const { events, messages } = run(plan(draft()), { authorised: ['urging', 'supervision'] });
  expect(events.filter(({ clock, verb }) => clock === 'approval' || verb === 'submit')).toEqual([]);
  const issued = messages.filter(({ template }) => template === 'letter_issued');
  expect(issued.map(({ role }) => role)).toEqual([
    'head',
    'head',
    'contact',
    'contact',
    'head',
    'head',
    'contact',
    'contact',
  ]);
});

test.each([
  [
    'on-time',
    [
      '2026-11-23 issue',
      '2026-12-09 remind d-7',
      '2026-12-15 remind d-3',
      '2026-12-17 remind d-1',
      '2026-12-17 report',
      '2026-12-18 accept',
    ],
  ],
  [
    'last-day',
    [
      '2026-11-23 issue',
      '2026-11-24 remind first',
      '2026-11-25 remind last',
      '2026-12-09 remind d-7',
      '2026-12-15 remind d-3',
      '2026-12-17 remind d-1',
      '2026-12-18 remind d-0',
      '2026-12-18 report',
      '2026-12-23 remind last',
      '2026-12-23 accept',
    ],
  ],
] as const)('%s people end the case, and nothing happens after', (behaviour, expected) => {
  expect(story(run(plan(draft()), { behaviour }))).toEqual(expected);
});

test.each(['silent', 'on-time', 'last-day'] as const)(
  'a date that is past at issue ends for %s people too',
  (behaviour) => {
    const { events } = run(plan(draft({ dueOn: '2026-11-02' })), { behaviour });
    expect(events.at(-1)?.verb).toBe(behaviour === 'silent' ? 'interview' : 'accept');
  },
);

test('load counts the events of each unit and month, and messages are counted per channel', () => {
  const { events, load, messages, notifications } = run(plan(draft({ cooperatingUnitIds: ['石桥村'] })));
  expect(load).toEqual([
    { unitId: '柳湾村', month: '2026-11', count: 4 },
    { unitId: '柳湾村', month: '2026-12', count: 14 },
    { unitId: '石桥村', month: '2026-11', count: 1 },
  ]);
  expect(load.reduce((sum, { count }) => sum + count, 0)).toBe(events.length);
  expect(notifications).toEqual({
    total: messages.length,
    byChannel: { sms: messages.length / 2, email: messages.length / 2 },
  });
});

test('what happens outside the range is neither listed nor counted', () => {
  const december = rehearse(
    plan(draft()),
    { task: policy },
    table,
    { behaviour: 'silent', authorised: [] },
    { from: '2026-12-01', to: '2026-12-21' },
  );
  expect(story(december)[0]).toBe('2026-12-09 remind d-7');
  expect(story(december).at(-1)).toBe('2026-12-21 submit urge');
  expect(december.load).toEqual([{ unitId: '柳湾村', month: '2026-12', count: 6 }]);
});

test('the months of a load have no gaps, also over the turn of the year', () => {
  expect(monthsOf([])).toEqual([]);
  expect(monthsOf([{ month: '2027-02' }, { month: '2026-11' }, { month: '2026-11' }])).toEqual([
    '2026-11',
    '2026-12',
    '2027-01',
    '2027-02',
  ]);
});

test('collisions name past dates, short notice, rest days, floods, an overloaded unit, gaps and provisional years', () => {
  const cases = [
    draft({ taskRef: '1', dueOn: '2026-11-20' }),
    draft({ taskRef: '2', dueOn: '2026-11-27' }),
    draft({ taskRef: '3', dueOn: '2026-12-19' }),
    draft({ taskRef: '4', dueOn: '2027-03-05', unitId: '石桥村' }),
  ].map((one) => ({ ...one, businessKey: `task:${one.taskRef}:${one.unitId}` }));
  const directory = {
    officeName: '镇安办',
    unitName: (id: string) => id,
    reach: (unitId: string, role: string) =>
      unitId === '石桥村' && role === 'contact'
        ? []
        : [{ personId: `${unitId}/${role}`, name: `${unitId}的人`, addresses: { sms: '1' } }],
  };
  const { collisions } = run(plan(...cases), {}, { directory, perPersonPerDay: 2 });
  expect([...new Set(collisions.map(({ code }) => code))].sort()).toEqual([
    'deadline_before_issue',
    'due_on_rest_day',
    'no_recipient',
    'overloaded_unit',
    'person_flood',
    'provisional_year',
    'rest_day',
    'short_notice',
  ]);
  expect(collisions.find(({ code }) => code === 'overloaded_unit')).toMatchObject({ unitId: '柳湾村', count: 3 });
  expect(collisions.find(({ code }) => code === 'rest_day')).toMatchObject({ date: '2026-12-19', taskRefs: ['3'] });
  expect(collisions[0]?.severity).toBe('error');
});

test('a plan without faults collides with nothing', () => {
  expect(run(plan(draft({ dueOn: '2026-12-18' })), { behaviour: 'on-time' }).collisions).toEqual([]);
});

test('a notice nobody has reviewed is rehearsed as printed; what cannot run is named', () => {
  const text = [
    '# 工作方案',
    '',
    '1.清查用电线路，2026年12月18日前完成。（责任单位：镇城建办）',
    '',
    '2.各村要经常宣传用火常识。',
    '',
  ].join('\n');
  const { tasks, document } = parseNotice(text);
  const choice = { openedAt, issuedOn: '2026-11-23', needsDate: true, document: dutyDocument(text, document) };
  const draftPlan = planOfNotice(tasks, { ...choice, dueOn: null });
  expect(draftPlan.cases).toMatchObject([{ taskRef: '1', unitId: '镇城建办', dueOn: '2026-12-18' }]);
  expect(draftPlan.faults.map(({ code }) => code)).toEqual(['no_due_date', 'collective']);
  const filled = planOfNotice(tasks, { ...choice, dueOn: '2027-03-31' });
  expect(filled.cases).toHaveLength(2);
});
