import { budgetKey, planDispatch, type DueNotification } from './dispatch.plan.ts';
import { NO_LIMITS } from './dispatch-limits.ts';

const noon = '2026-11-20T04:00:00.000Z';
const midnight = '2026-11-20T16:00:00.000Z';

function due(id: string, over: Partial<DueNotification> = {}): DueNotification {
  return { id, personId: 'p1', address: '13800000001', channel: 'sms', template: 'remind', ...over };
}

test('without limits every due row is a batch of its own, in the order given', () => {
  const plan = planDispatch([due('a'), due('b'), due('c', { channel: 'email' })], noon, NO_LIMITS);
  expect(plan.batches.map((batch) => [batch.channel, batch.rowIds])).toEqual([
    ['sms', ['a']],
    ['sms', ['b']],
    ['email', ['c']],
  ]);
  expect(plan.holds).toEqual([]);
});

test('at night only urgent templates leave, the rest wait for the morning', () => {
  const limits = { ...NO_LIMITS, quietHours: { from: '22:00', to: '07:00' }, urgentTemplates: ['alert'] };
  const plan = planDispatch([due('a'), due('b', { template: 'alert' })], midnight, limits);
  expect(plan.batches.map((batch) => batch.rowIds)).toEqual([['b']]);
  expect(plan.holds).toEqual([{ rowId: 'a', until: '2026-11-20T23:00:00.000Z', reason: 'quiet_hours' }]);
});

test("a person's budget counts what was sent before and what this plan sends, per channel", () => {
  const rows = [due('a'), due('b'), due('c', { channel: 'email' }), due('d', { personId: 'p2' })];
  const spent = new Map([[budgetKey(due('x')), 1]]);
  const plan = planDispatch(rows, noon, { ...NO_LIMITS, perPersonPerDay: 2 }, spent);
  expect(plan.batches.flatMap((batch) => batch.rowIds)).toEqual(['a', 'c', 'd']);
  expect(plan.holds).toEqual([{ rowId: 'b', until: '2026-11-20T05:00:00.000Z', reason: 'person_budget' }]);
});

test('an address without a person has a budget of its own', () => {
  const rows = [due('a', { personId: null }), due('b', { personId: null, address: '13800000002' })];
  const plan = planDispatch(rows, noon, { ...NO_LIMITS, perPersonPerDay: 1 });
  expect(plan.batches).toHaveLength(2);
});
