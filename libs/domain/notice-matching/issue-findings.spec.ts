import type { DayTable } from '../calendar/day-table.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import { blockingFindings, issueFindings } from './issue-findings.ts';
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
const ACTOR = unit({ name: '所长', role: 'actor', unitId: null });
const task = (change: Partial<IssueTask> = {}): IssueTask => ({
  id: 't1',
  ref: '1',
  title: '检查校车',
  kind: 'task',
  status: 'confirmed',
  dueOn: '2026-11-30',
  duty: null,
  proposedDuty: null,
  units: [unit()],
  ...change,
});
const keys = (tasks: IssueTask[], reachable = ['edu', 'a', 'b'], addresseeIds: string[] = []): string[] =>
  issueFindings({
    tasks,
    reachable: new Set(reachable),
    unitNames: new Map([['edu', '区教体局']]),
    addresseeIds,
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

const rule = (change: Partial<DutyRule> = {}): DutyRule => ({
  every: 'month',
  count: 1,
  from: '2026-11-21',
  until: '2026-12-31',
  by: null,
  actor: null,
  ...change,
});
const duty = (change: Partial<IssueTask> = {}): IssueTask =>
  task({ kind: 'duty', dueOn: null, duty: rule(), ...change });

test.each<[string, Partial<IssueTask>, string[]]>([
  ['a duty with a rule needs no date', {}, []],
  ['a date past, left from when it was a task, says nothing', { dueOn: '2020-01-01' }, []],
  ['a duty without a rule', { duty: null }, ['no_duty_rule:t1']],
  ['a duty without a unit', { units: [] }, ['no_unit:t1']],
  ['a first window that is over', { duty: rule({ from: '2026-10-05' }) }, ['duty_window_over:t1']],
  ['the last of the days', { duty: rule({ count: 6, until: '2026-11-30' }) }, []],
  ['more acts than working days are left', { duty: rule({ count: 7 }) }, ['duty_pace:t1']],
  ['a window that has not begun counts whole', { duty: rule({ count: 20, from: '2026-12-01' }) }, []],
  ['a unit that is not in the tree and only acts', { duty: rule({ actor: '所长' }), units: [unit(), ACTOR] }, []],
  ['a unit that is not in the tree and answers', { duty: rule(), units: [ACTOR] }, ['unmatched_unit:t1:所长']],
])('%s', (_, change, expected) => {
  expect(keys([duty(change)])).toEqual(expected);
});

test('a duty without a rule says what its clause proposes or why a person has to enter it', () => {
  const message = (proposedDuty: IssueTask['proposedDuty']): string =>
    blockingFindings(duty({ duty: null, proposedDuty }))
      .map((finding) => finding.message)
      .join();
  const sources = [{ part: 'count' as const, words: '每月检查1次', start: 3, end: 9 }];
  expect(message({ kind: 'rule', rule: rule(), sources })).toBe(
    '第1项：还没有采用计数规则（每月不少于1次，原文“每月检查1次”），请采用，或修改后保存。',
  );
  expect(message({ kind: 'none', code: 'no_count', message: '原文只写“定期”，没有写明次数' })).toBe(
    '第1项：原文只写“定期”，没有写明次数，请录入每期次数和起止日期。',
  );
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
    addresseeIds: [],
    today: '2026-11-21',
    calendar,
  });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ key: 'no_contact:b', severity: 'overridable', taskIds: ['t1', 't2'] });
  expect(found[0]?.message).toContain('柳溪村');
});

test('an excluded task and a declaration need neither unit nor date', () => {
  const bare = { dueOn: null, units: [] };
  const excluded = task({ id: 't3', status: 'excluded', ...bare });
  expect(keys([task(), excluded, task({ id: 't2', kind: 'declaration', ...bare })])).toEqual([]);
});

test.each<[string, Partial<IssueTask>, string[], string[]]>([
  ['nobody is named and nobody addressed', { units: [] }, [], ['no_reader']],
  ['what is named is not in the tree', { units: [unit({ unitId: null })] }, [], ['no_reader']],
  ['a unit is named', {}, [], []],
  ['a unit of the tree is addressed', { units: [] }, ['a'], []],
  ['it is left out', { units: [], status: 'excluded' }, [], []],
])('a notice that only declares, where %s', (_, change, addressees, expected) => {
  expect(keys([task({ kind: 'declaration', dueOn: null, ...change })], undefined, addressees)).toEqual(expected);
});
