import { correctedTasks, decided, issuedDuties, reading } from '../../../test/fixtures/amendment.ts';
import { dutyRule } from '../../../test/fixtures/duty.ts';
import type { DutyRule } from '../duty/duty-rule.ts';
import { planAmendment } from './amendment-plan.ts';
import { compareNotices } from './compare-notices.ts';
import type { NoticeChange } from './notice-change.ts';

const CLAUSE = '主要负责人每季度至少带队检查1次。';
const text = (clause: string): string => `1.${clause}（责任单位：区应急局）\n`;
const rule = (changes: Partial<DutyRule> = {}): DutyRule =>
  dutyRule({ from: '2026-11-23', actor: '主要负责人', ...changes });

function compare(before: string, after: string, issued: DutyRule = rule(), title?: string) {
  const tasks = issuedDuties(text(before), issued);
  return { issuedTasks: tasks, ...compareNotices(tasks, correctedTasks(text(after)), reading(text(after), title)) };
}
const changesTo = (...args: Parameters<typeof compare>): readonly NoticeChange[] => compare(...args).changes;

test('a number that changes is a change of the rule, from and to, and no second one of the words', () => {
  expect(changesTo(CLAUSE, CLAUSE.replace('1次', '2次'))).toEqual([
    {
      kind: 'rule',
      id: 'rule:task 1',
      taskId: 'task 1',
      from: rule(),
      to: rule({ count: 2 }),
      basis: '原文“每季度至少带队检查2次”',
      decision: null,
    },
  ]);
});

test.each<[string, string, Partial<DutyRule>]>([
  ['the window', CLAUSE.replace('每季度', '每月'), { every: 'month' }],
  ['the last day', CLAUSE.replace('1次。', '1次，季后15日前报送。'), { by: { day: 15, following: true } }],
  ['who has to act', CLAUSE.replace('主要负责人', '分管负责人'), { actor: '分管负责人' }],
])('%s that changes is a change of the rule', (_what, after, expected) => {
  expect(changesTo(CLAUSE, after).filter(({ kind }) => kind === 'rule')).toMatchObject([{ to: rule(expected) }]);
});

test('a document that speaks of another year moves the last day of its duties', () => {
  const changes = changesTo(CLAUSE, CLAUSE, rule(), '云溪区2026—2027年冬春安全生产工作方案');
  expect(changes).toMatchObject([{ kind: 'rule', to: { until: '2027-12-31', count: 1 } }]);
});

test('what an officer entered stays where both documents print the same', () => {
  const entered = rule({ count: 4, until: '2027-06-30', actor: null });
  expect(changesTo(CLAUSE, CLAUSE, entered)).toEqual([]);
  expect(changesTo(CLAUSE, CLAUSE.replace('至少', '不少于'), entered).filter(({ kind }) => kind === 'rule')).toEqual(
    [],
  );
  const moved = changesTo(CLAUSE, CLAUSE.replace('主要负责人', '分管负责人'), entered);
  expect(moved.at(-1)).toMatchObject({ to: { count: 4, until: '2027-06-30', actor: '分管负责人' } });
});

test('other words around the same number are a change of words alone', () => {
  const changes = changesTo(CLAUSE, CLAUSE.replace('带队检查', '带队检查并通报'));
  expect(changes.map(({ kind }) => kind)).toEqual(['clause']);
});

test.each<[string, string]>([
  ['定期带队检查。', '更正稿只写“定期”，没有写明次数'],
  ['每周带队检查1次。', '更正稿“每周带队检查1次”不是按月、季度、半年或年计数'],
])('%s gives no rule: the change says why and proposes none', (words, basis) => {
  const changes = changesTo(CLAUSE, `主要负责人${words}`);
  expect(changes.find(({ kind }) => kind === 'rule')).toMatchObject({ from: rule(), to: null, basis });
});

test('words that gave no rule when it was issued and say the same now propose nothing', () => {
  expect(changesTo('各村定期检查祠堂。', '各村定期检查祠堂。')).toEqual([]);
  expect(changesTo('各村定期检查祠堂。', '各村定期检查祠堂和戏台。').map(({ kind }) => kind)).toEqual(['clause']);
});

function planOf(follow: (change: NoticeChange) => Parameters<typeof decided>[1] | null) {
  const {
    issuedTasks: issued,
    changes,
    tasks,
  } = compare(CLAUSE, `${CLAUSE.replace('1次', '2次')}结果在村务公开栏公示。`);
  expect(changes.map(({ kind }) => kind)).toEqual(['clause', 'rule']);
  const all = changes.map((change) => {
    const decision = follow(change);
    return decision === null ? change : decided(change, decision);
  });
  return planAmendment(issued, all, tasks);
}

test('a rule that is followed goes to the open cases with the words, and into the task', () => {
  const { acts, tasks } = planOf(() => ({}));
  expect(acts).toMatchObject([{ verb: 'amend', rule: rule({ count: 2 }), dueOn: null }]);
  expect(acts[0]?.clause).toContain('公示');
  expect(tasks).toMatchObject([{ duty: { rule: rule({ count: 2 }), isRead: true } }]);
});

test('the rule an officer enters stands before the one that was read', () => {
  const { acts, tasks } = planOf(({ kind }) => (kind === 'rule' ? { duty: rule({ count: 3 }) } : {}));
  expect(acts).toMatchObject([{ rule: { count: 3 } }]);
  expect(tasks).toMatchObject([{ duty: { rule: { count: 3 }, isRead: false } }]);
});

test('a rule that is left keeps its number, whatever the words say', () => {
  const { acts, tasks } = planOf(({ kind }) => ({ follow: kind === 'clause' }));
  expect(acts).toMatchObject([{ rule: null }]);
  expect(tasks).toMatchObject([{ duty: null }]);
});
