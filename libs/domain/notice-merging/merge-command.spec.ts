import { taskFacts } from '../../../test/fixtures/task.ts';
import { SYSTEM } from '../case/actor.ts';
import type { DutyFacts } from '../duty/duty-facts.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import type { TaskFacts } from '../task/task-facts.ts';
import { obstacleTo, payloadOf, strictest, together, type MergingClause } from './merge-command.ts';

const SOURCE = '《岁末方案》（云安办〔2026〕21号）第3项';
const NOW = '2026-11-23T01:00:00.000Z';

const later = (change: Partial<MergingClause> = {}): MergingClause => ({
  source: SOURCE,
  clause: '更换消防水带。',
  dueOn: '2026-12-10',
  duty: null,
  joins: [],
  ...change,
});
const task = (change: Partial<TaskFacts> = {}) => ({ kind: 'task' as const, facts: taskFacts(change) });

test.each([
  ['an earlier date wins', '2026-12-20', '2026-12-10', { dueOn: '2026-12-10' }],
  ['a later one changes nothing', '2026-12-05', '2026-12-10', {}],
  ['nor does the same', '2026-12-10', '2026-12-10', {}],
  ['a case without a date takes the one there is', null, '2026-12-10', { dueOn: '2026-12-10' }],
  ['a clause without a date changes nothing', '2026-12-20', null, {}],
])('%s', (_what, stands, comes, expected) => {
  expect(strictest(task({ dueOn: stands }), later({ dueOn: comes }))).toEqual(expected);
});

const RULE: DutyRule = { every: 'quarter', count: 2, from: '2026-10-01', until: '2026-12-31', by: null, actor: null };
const duty = (change: Partial<DutyRule>) => ({
  kind: 'duty' as const,
  facts: { ...taskFacts(), rule: { ...RULE, ...change } } as unknown as DutyFacts,
});

test.each<[string, Partial<DutyRule>, object]>([
  ['more acts in the same windows', { count: 3 }, { count: 3, every: 'quarter' }],
  ['fewer acts', { count: 1 }, {}],
  ['the same rule', {}, {}],
  ['a later start and an earlier end', { from: '2026-11-23', until: '2026-12-01' }, {}],
  ['other windows', { every: 'month' }, { obstacle: '那一件按“每季度不少于2次”计，本项按“每月不少于2次”计，不能比较' }],
  [
    'another day in the same windows',
    { by: { day: 15, following: true } },
    { obstacle: '那一件按“每季度不少于2次”计，本项按“每季度不少于2次，次月15日前”计，不能比较' },
  ],
  ['somebody else who acts', { actor: '主要负责人' }, { obstacle: '两处写的完成人不同' }],
  [
    'windows after the last one',
    { until: '2027-06-30' },
    { obstacle: '那一件只计到2026年12月31日 周四，本项计到2027年6月30日 周三' },
  ],
  [
    'windows before the first one',
    { from: '2026-07-01' },
    { obstacle: '那一件从2026年10月1日 周四起计，本项从2026年7月1日 周三起计' },
  ],
])('a duty with %s', (_what, change, expected) => {
  expect(strictest(duty({}), later({ dueOn: null, duty: { ...RULE, ...change } }))).toEqual(expected);
});

test('a duty whose count nobody has entered cannot be compared', () => {
  expect(strictest(duty({}), later({ duty: null }))).toEqual({ obstacle: '本项还没有计数规则' });
});

test.each<[string, Partial<TaskFacts>, string | null]>([
  ['open and with a later date', { dueOn: '2026-12-20' }, null],
  ['reported, and the date stays', { dueOn: '2026-12-05', state: 'reported' }, null],
  [
    'reported, and the date would move',
    { dueOn: '2026-12-20', state: 'reported' },
    '单位已反馈，期限不再计算；请先复核（办结或退回），再修改期限',
  ],
  ['closed', { state: 'closed', closedAt: NOW }, expect.stringContaining('不能') as string],
])('a case that is %s', (_what, change, expected) => {
  expect(obstacleTo(task(change), later(), SYSTEM, NOW)).toEqual(expected);
});

test('a date that has passed is refused in the words of the case', () => {
  const refusal = obstacleTo(task({ dueOn: '2026-12-20' }), later({ dueOn: '2026-11-01' }), SYSTEM, NOW);
  expect(refusal).toContain('2026年11月1日 周日已过');
});

test('the case is told the document, its words and what is stricter', () => {
  expect(payloadOf(later(), { dueOn: '2026-12-10' })).toEqual({
    kind: 'merger',
    source: SOURCE,
    clause: '更换消防水带。',
    onlyStricter: true,
    dueOn: '2026-12-10',
  });
});

test('it copies in the cooperating units of the clause', () => {
  const joins = [{ id: 'u5', name: '区住建局' }];
  expect(payloadOf(later({ joins }), {})).toMatchObject({ kind: 'merger', joins });
});

test.each<[string, Parameters<typeof together>[0], object]>([
  ['the earliest of all dates', [{ dueOn: '2026-12-15' }, {}, { dueOn: '2026-12-10' }], { dueOn: '2026-12-10' }],
  ['the greatest of all counts', [{ count: 2 }, { count: 4 }], { count: 4 }],
  ['nothing', [{}, {}], {}],
])('clauses that one case takes in at once ask for %s', (_what, all, expected) => {
  expect(together(all)).toEqual(expected);
});
