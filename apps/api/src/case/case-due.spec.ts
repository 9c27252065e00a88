import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import { readPolicies } from '../../../../libs/config/policy/policies.ts';
import { planClocks } from '../../../../libs/domain/ladder/plan.ts';
import type { Policy } from '../../../../libs/domain/ladder/policy.ts';
import { taskFacts } from '../../../../test/fixtures/task.ts';
import { dueOfCase } from './case-due.ts';

const table = loadAnnouncedCalendar('calendars');
const national = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;
const counted: Policy = {
  ...national,
  clocks: { ...national.clocks, due: { ...national.clocks.due!, term: '40 working days' } },
};
const dueOf = (policy: Policy, dueOn: string | null) => {
  const { facts } = planClocks({ ...taskFacts(), dueAt: null, dueOn }, policy, table, 'task:1');
  return dueOfCase(facts, '24:00', '2026-11-24T01:00:00.000Z', table);
};

test('a date counted over a year nobody announced is provisional; one the document states in that year is not', () => {
  expect(dueOf(counted, null)).toMatchObject({ text: '2027年1月19日 周二', provisional: true });
  expect(dueOf(national, '2027-01-19')).toMatchObject({ text: '2027年1月19日 周二', provisional: false });
});
