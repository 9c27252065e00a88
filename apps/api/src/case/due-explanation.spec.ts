import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import { readPolicies } from '../../../../libs/config/policy/policies.ts';
import { planClocks } from '../../../../libs/domain/ladder/plan.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';
import { taskFacts } from '../../../../test/fixtures/task.ts';
import { explainCaseDue } from './due-explanation.ts';

const table = loadAnnouncedCalendar('calendars');
const national = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;
const counted: Policy = {
  ...national,
  clocks: { ...national.clocks, due: { ...national.clocks.due, term: '5 working days' } },
};
const NOW = '2026-11-24T01:00:00.000Z';

const explained = (policy: Policy, dueOn: string | null): string[] => {
  const { facts } = planClocks({ ...taskFacts(), dueAt: null, dueOn }, policy, table, 'task:1');
  return explainCaseDue(facts, policy, NOW, table);
};

test('a counted date names the days that count, the days that do not, and the articles', () => {
  const text = explained(counted, null).join('\n');
  expect(text).toContain('从2026年11月23日 周一起算，当天不算，11月24日 周二是第一天。');
  expect(text).toContain(
    '算进去的5个工作日：11月24日 周二、11月25日 周三、11月26日 周四、11月27日 周五、11月30日 周一。',
  );
  expect(text).toContain('没有算进去的日子');
  expect(text).toContain('依据：民法典第二百零一条');
});

test('a date the document states is given with its source and its end, nothing is counted', () => {
  const text = explained(national, '2026-11-30').join('\n');
  expect(text).toContain('以写明的日期为准');
  expect(text).toContain('截止时刻：11月30日 周一 24:00');
  expect(text).not.toContain('算进去');
});

test('a date that a later calendar would count otherwise is not explained by that calendar', () => {
  const { facts } = planClocks({ ...taskFacts(), dueAt: null, dueOn: null }, counted, table, 'task:1');
  const later = { ...table, days: { ...table.days, '2026-11-25': { kind: 'off' as const, name: '本地放假' } } };
  const text = explainCaseDue(facts, counted, NOW, later).join('\n');
  expect(text).toContain('截止时刻：11月30日 周一 24:00');
  expect(text).not.toContain('12月1日');
});
