import { taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import { dueOnRestart } from './due-on-restart.ts';
import type { Policy } from './policy.ts';

const table = loadAnnouncedCalendar('calendars');
const policies = new Map(readPolicies('policies').map((policy) => [policy.id, policy]));
const AT = '2026-11-25T01:00:00.000Z';

test.each([
  ['a stated date stands', 'task-national', 0, { moves: false, text: '2026年11月30日 周一' }],
  ['a term of minutes runs anew', 'task-minutes', 0, { moves: true, text: '2026年11月25日 09:02' }],
  ['an extended date stands under any policy', 'task-minutes', 1, { moves: false, text: '2026年11月30日 周一' }],
])('on a return %s', (_what, policy, dueRevision, expected) => {
  const facts = taskFacts({ state: 'reported', dueRevision });
  expect(dueOnRestart(facts, policies.get(policy) as Policy, table, AT)).toEqual(expected);
});

test('a case that has ended has no date to come', () => {
  const facts = taskFacts({ state: 'closed', closedAt: AT });
  expect(dueOnRestart(facts, policies.get('task-national') as Policy, table, AT)).toBeNull();
});
