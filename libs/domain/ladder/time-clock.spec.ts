import { taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import type { DayTable } from '../calendar/day-table.ts';
import { startClock } from '../case/clocks.ts';
import { planClocks } from './plan.ts';
import type { Policy } from './policy.ts';
import { isDueProvisional } from './still-provisional.ts';

const table = loadAnnouncedCalendar('calendars');
const national = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;

function due(term: string, startedAt: string, days: DayTable = table) {
  const policy = { ...national, clocks: { ...national.clocks, due: { ...national.clocks.due, term } } };
  const started = startClock(taskFacts({ dueOn: null, dueAt: null, clocks: {}, rounds: {} }), 'due', startedAt);
  const { facts, added } = planClocks(started, policy, days, 'task:1');
  const reminders = added.filter(({ rungId }) => rungId === 'd-3').map(({ nominalAt }) => nominalAt.slice(0, 10));
  return { dueOn: facts.dueOn, reminders, isProvisional: (now: DayTable) => isDueProvisional(facts, now) };
}

test.each([
  ['end of quarter', '2026-11-02T02:00:00.000Z', '2026-12-31', '2026-12-28'],
  ['last working day before 国庆节', '2026-09-01T02:00:00.000Z', '2026-09-30', '2026-09-24'],
  ['first working day after 国庆节', '2026-09-01T02:00:00.000Z', '2026-10-08', '2026-09-28'],
  ['10-31 or previous working day', '2026-09-01T02:00:00.000Z', '2026-10-30', '2026-10-27'],
])('a task may be due by %s, and its ladder counts from that day', (term, startedAt, dueOn, reminder) => {
  expect(due(term, startedAt)).toMatchObject({ dueOn, reminders: [reminder] });
});

test('a date before a New Year whose days off are not announced may still move, until they are', () => {
  const before = due('last working day before 元旦', '2026-11-02T02:00:00.000Z');
  expect(before.dueOn).toBe('2026-12-31');
  expect(before.isProvisional(table)).toBe(true);
  const announced: DayTable = { ...table, years: { ...table.years, '2027': { status: 'announced', source: 'test' } } };
  expect(before.isProvisional(announced)).toBe(false);
  expect(due('end of quarter', '2026-11-02T02:00:00.000Z').isProvisional(table)).toBe(false);
});
