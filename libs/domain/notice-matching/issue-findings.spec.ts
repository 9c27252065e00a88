import type { DayTable } from '../calendar/day-table.ts';
import { issueFindings } from './issue-findings.ts';
import type { IssueTask, IssueTaskUnit } from './issue-task.ts';

const calendar: DayTable = { version: 'v', days: {}, years: { '2026': { status: 'announced', source: 'paper' } } };
const unit = (change: Partial<IssueTaskUnit> = {}): IssueTaskUnit => ({
  name: '区教体局',
  role: 'responsible',
  collective: false,
  unitId: 'edu',
  memberIds: [],
  ...change,
});
const task = (change: Partial<IssueTask> = {}): IssueTask => ({
  id: 't1',
  ref: '1',
  title: '检查校车',
  kind: 'task',
  status: 'confirmed',
  dueOn: '2026-11-30',
  units: [unit()],
  ...change,
});
const keys = (tasks: IssueTask[], reachable = ['edu', 'a', 'b']): string[] =>
  issueFindings({
    tasks,
    reachable: new Set(reachable),
    unitNames: new Map([['edu', '区教体局']]),
    today: '2026-11-21',
    calendar,
  }).map((finding) => finding.key);

test('a confirmed task with unit, contact and date is free of findings', () => {
  expect(keys([task()])).toEqual([]);
});

test.each<[string, Partial<IssueTask>, string[]]>([
  ['an undecided task', { status: 'proposed' }, ['task_undecided:t1']],
  ['a task without units', { units: [] }, ['no_unit:t1']],
  ['a task with only cooperating units', { units: [unit({ role: 'cooperating' })] }, ['no_unit:t1']],
  ['an unmatched unit', { units: [unit({ unitId: null })] }, ['unmatched_unit:t1:区教体局']],
  [
    'a collective without named units, even when it is matched to a group',
    { units: [unit({ name: '各村', collective: true, unitId: 'group' })] },
    ['collective_without_members:t1:各村'],
  ],
  ['a task without a date', { dueOn: null }, ['no_due_date:t1']],
  ['a date already past', { dueOn: '2026-11-20' }, ['due_past:t1']],
  ['a date in a year not announced', { dueOn: '2027-03-01' }, ['due_provisional:t1']],
  ['a past date is not also provisional', { dueOn: '2022-09-30' }, ['due_past:t1']],
])('%s is found', (_, change, expected) => {
  expect(keys([task(change)])).toEqual(expected);
});

test('today is not past', () => {
  expect(keys([task({ dueOn: '2026-11-21' })])).toEqual([]);
});

test('a unit without a contact is found once, with all its tasks, also as member of a collective', () => {
  const village = unit({ name: '各村', collective: true, unitId: null, memberIds: ['a', 'b'] });
  const found = issueFindings({
    tasks: [task({ units: [village] }), task({ id: 't2', ref: '2', units: [unit({ unitId: 'b' })] })],
    reachable: new Set(['a']),
    unitNames: new Map([['b', '柳溪村']]),
    today: '2026-11-21',
    calendar,
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ key: 'no_contact:b', severity: 'overridable', taskIds: ['t1', 't2'] });
  expect(found[0]?.message).toContain('柳溪村');
});

test('an excluded task and a declaration need neither unit nor date', () => {
  const bare = { dueOn: null, units: [] };
  expect(keys([task({ status: 'excluded', ...bare }), task({ id: 't2', kind: 'declaration', ...bare })])).toEqual([]);
});
