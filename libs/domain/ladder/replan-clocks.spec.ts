import { taskFacts } from '../../../test/fixtures/task.ts';
import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { readPolicies } from '../../config/policy/policies.ts';
import type { DayTable } from '../calendar/day-table.ts';
import type { LateRung } from './late-rung.ts';
import { planClocks } from './plan.ts';
import type { Policy } from './policy.ts';
import { replanClocks } from './replan-clocks.ts';

const table = loadAnnouncedCalendar('calendars');
const policy = readPolicies('policies').find(({ id }) => id === 'task-national') as Policy;
const withOff = (day: string): DayTable => ({
  ...table,
  days: { ...table.days, [day]: { kind: 'off', name: '本地放假' } },
});

/** Issued on 23 November, due on Monday the 30th as the document says. */
const planned = () => planClocks({ ...taskFacts(), dueAt: null }, policy, table, 'task:1');
const late: LateRung = {
  key: 'rung:due:1:0:d-3',
  verb: 'remind',
  nominalAt: '2026-11-25T01:00:00.000Z',
  doneAt: null,
};

function replanned(days: DayTable, at: string, changes = {}) {
  const { facts, added } = planned();
  const rules = { policy, before: policy, table: days, businessKey: 'task:1' };
  return replanClocks({ ...facts, ...changes }, added, rules, at);
}

test('the same table moves nothing, nor does a day off that no date is counted over', () => {
  expect(replanned(table, '2026-11-24T01:00:00.000Z')).toBeNull();
  expect(replanned(withOff('2027-03-03'), '2026-11-24T01:00:00.000Z')).toBeNull();
});

test('a window for asking that comes back from the database in another order has not changed', () => {
  const asking = { ...policy, extension: { ...policy.extension, askBefore: '3 working days before' } };
  const { facts, added } = planClocks({ ...taskFacts(), dueAt: null }, asking, table, 'task:1');
  const due = facts.clocks.due!;
  const ask = Object.fromEntries(Object.entries(due.ask!).toReversed()) as unknown as typeof due.ask;
  const rules = { policy: asking, before: asking, table, businessKey: 'task:1' };
  const stored = { ...facts, clocks: { ...facts.clocks, due: { ...due, ask } } };
  expect(replanClocks(stored, added, rules, '2026-11-24T01:00:00.000Z')).toBeNull();
});

test('a stated date stays; its rungs move, and what came late on it is kept under the new plan', () => {
  const plan = replanned(withOff('2026-12-01'), '2026-11-26T01:00:00.000Z', { lateRungs: [late] });
  expect(plan?.moves.map(({ clock }) => clock)).toEqual(['due']);
  expect(plan?.facts.dueOn).toBe('2026-11-30');
  expect(plan?.added.find(({ rungId }) => rungId === 'urge')?.nominalAt).toBe('2026-12-02T01:00:00.000Z');
  expect(plan?.facts.lateRungs).toEqual([{ ...late, key: 'rung:due:1:1:d-3' }]);
});

test('what came late on a date that moved stays with that date', () => {
  const receipt = { ...late, key: 'rung:receipt:1:0:first' };
  const plan = replanned(withOff('2026-11-25'), '2026-11-24T00:00:00.000Z', { lateRungs: [receipt] });
  expect(plan?.facts.clocks.receipt).toMatchObject({ dueOn: '2026-11-26', revision: 1 });
  expect(plan?.facts.lateRungs).toEqual([receipt]);
});

test('a paused clock and a closed case are left alone', () => {
  const { facts } = planned();
  const due = { ...facts.clocks.due!, paused: true };
  expect(replanned(withOff('2026-12-01'), '2026-11-24T01:00:00.000Z', { clocks: { due } })).toBeNull();
  expect(
    replanned(withOff('2026-12-01'), '2026-11-24T01:00:00.000Z', { closedAt: '2026-11-24T01:00:00.000Z' }),
  ).toBeNull();
});

test('a rung whose new instant would lie before its ladder was armed keeps the old one', () => {
  const facts = { ...taskFacts(), dueAt: null, dueOn: '2026-12-03' };
  const first = planClocks(facts, policy, table, 'task:1');
  const rules = { policy, before: policy, table: withOff('2026-12-01'), businessKey: 'task:1' };
  const pending = first.added.find(({ rungId, clock }) => clock === 'due' && rungId === 'd-7')!;
  expect(pending.nominalAt).toBe('2026-11-24T01:00:00.000Z');
  const next = replanClocks(first.facts, first.added, rules, '2026-11-23T06:00:00.000Z');
  expect(next?.added.find(({ key }) => key === 'rung:due:1:1:d-7')).toMatchObject({ at: pending.at });
});

test('a day on which an extension can still be asked for is not taken away', () => {
  const asking = { ...policy, extension: { maximum: 2, askBefore: '3 working days before' } } as Policy;
  const first = planClocks({ ...taskFacts(), dueAt: null, dueOn: '2026-12-03' }, asking, table, 'task:1');
  expect(first.facts.clocks.due?.ask?.until).toBe('2026-11-30');
  const rules = { policy: asking, before: asking, table: withOff('2026-12-01'), businessKey: 'task:1' };
  const next = replanClocks(first.facts, first.added, rules, '2026-11-30T01:00:00.000Z');
  expect((next?.facts ?? first.facts).clocks.due?.ask?.until).toBe('2026-11-30');
});
