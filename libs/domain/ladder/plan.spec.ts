import { taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import { startClock } from '../case/clocks.ts';
import type { TaskFacts } from '../task/task-facts.ts';
import { isCurrent, planClocks } from './plan.ts';
import type { Policy } from './policy.ts';

const table = loadAnnouncedCalendar('calendars');
const policies = new Map(readPolicies('policies').map((policy) => [policy.id, policy]));
const national: Policy = { ...(policies.get('task-national') as Policy), spread: 'none' };
const minutes = policies.get('task-minutes') as Policy;

const office = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const ladder = (facts: TaskFacts, policy: Policy, clock = 'due'): [string, string][] =>
  planClocks({ ...facts, dueAt: null }, policy, table, 'task:1')
    .added.filter((rung) => rung.clock === clock)
    .map((rung) => [rung.rungId, office(rung.nominalAt)]);

test('rungs count working days around the date, over weekends and the New Year holiday', () => {
  expect(ladder(taskFacts({ dueOn: '2026-12-31' }), national)).toEqual([
    ['d-7', '2026-12-22 09:00'],
    ['d-3', '2026-12-28 09:00'],
    ['d-1', '2026-12-30 09:00'],
    ['d-0', '2026-12-31 09:00'],
    ['urge', '2027-01-04 09:00'],
    ['supervise', '2027-01-06 09:00'],
    ['leader', '2027-01-07 09:00'],
    ['interview', '2027-01-13 09:00'],
  ]);
});

test('a rung on a day of a year not announced yet is marked provisional', () => {
  const planned = planClocks({ ...taskFacts({ dueOn: '2026-12-31' }), dueAt: null }, national, table, 'task:1');
  const marks = planned.added.filter((rung) => rung.clock === 'due').map((rung) => [rung.rungId, rung.provisional]);
  expect(Object.fromEntries(marks)).toMatchObject({ 'd-0': false, urge: true, interview: true });
});

test('rungs before the clock started are left out', () => {
  const facts = startClock(
    taskFacts({ dueOn: '2026-11-25', clocks: {}, rounds: {} }),
    'due',
    '2026-11-24T02:00:00.000Z',
  );
  expect(ladder(facts, national).map(([id]) => id)).toEqual(['d-0', 'urge', 'supervise', 'leader', 'interview']);
});

test('after a date that was past at the start the ladder counts from the start', () => {
  const facts = startClock(
    taskFacts({ dueOn: '2026-11-10', clocks: {}, rounds: {} }),
    'due',
    '2026-11-23T01:30:00.000Z',
  );
  expect(ladder(facts, national)[0]).toEqual(['urge', '2026-11-24 09:00']);
});

test('the ladder of minutes is climbed within five minutes', () => {
  const facts = taskFacts();
  expect(ladder(facts, minutes).map(([id, at]) => [id, at.slice(11)])).toEqual([
    ['d-1', '09:01'],
    ['d-0', '09:02'],
    ['urge', '09:03'],
    ['supervise', '09:04'],
    ['leader', '09:04'],
    ['interview', '09:05'],
  ]);
});

test('spreading stays within the window, keeps the nominal instant, and is the same every time', () => {
  const spread = (key: string) =>
    planClocks({ ...taskFacts(), dueAt: null }, { ...national, spread: '10 minutes' }, table, key).added;
  for (const key of ['task:1', 'task:2', 'task:甲']) {
    for (const rung of spread(key)) {
      const moved = Date.parse(rung.at) - Date.parse(rung.nominalAt);
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThan(600_000);
    }
    expect(spread(key)).toEqual(spread(key));
  }
  expect(spread('task:1')[0]?.at).not.toBe(spread('task:2')[0]?.at);
});

test('a planned clock is not planned again, and a rung of an earlier round is not current', () => {
  const first = planClocks({ ...taskFacts(), dueAt: null }, national, table, 'task:1');
  expect(planClocks(first.facts, national, table, 'task:1').added).toEqual([]);
  const key = first.added.find((rung) => rung.clock === 'due')?.key as string;
  expect(isCurrent(key, first.facts)).toBe(true);
  expect(isCurrent(key, startClock(first.facts, 'due', '2026-11-25T01:00:00.000Z'))).toBe(false);
});
