import { NO_LIMITS } from '../notification/dispatch-limits.ts';
import { batchesOf, type Outgoing } from './dispatch.ts';

const row = (id: string, at: string, changes: Partial<Outgoing> = {}): Outgoing => ({
  id,
  at,
  personId: 'p1',
  address: '13800000001',
  channel: 'sms',
  template: 'due_remind',
  ...changes,
});
const sent = (rows: Outgoing[], limits = NO_LIMITS): string[] =>
  batchesOf(rows, limits).map(({ at, rowIds }) => `${at.slice(0, 16)} ${rowIds.join()}`);

test('without limits every message leaves at its instant, the earliest first', () => {
  const rows = [row('b', '2026-12-02T01:00:00.000Z'), row('a', '2026-12-01T01:00:00.000Z')];
  expect(sent(rows)).toEqual(['2026-12-01T01:00 a', '2026-12-02T01:00 b']);
});

test('quiet hours hold a message until they end, and an urgent one leaves', () => {
  const limits = { ...NO_LIMITS, quietHours: { from: '22:00', to: '07:00' }, urgentTemplates: ['issued'] };
  const rows = [row('a', '2026-12-01T15:00:00.000Z'), row('b', '2026-12-01T15:00:00.000Z', { template: 'issued' })];
  expect(sent(rows, limits)).toEqual(['2026-12-01T15:00 b', '2026-12-01T23:00 a']);
});

test('a spent budget holds hour by hour until the first message is a day old', () => {
  const rows = ['a', 'b'].map((id) => row(id, '2026-12-01T01:00:00.000Z'));
  expect(sent(rows, { ...NO_LIMITS, perPersonPerDay: 1 })).toEqual(['2026-12-01T01:00 a', '2026-12-02T01:00 b']);
  const others = [row('a', '2026-12-01T01:00:00.000Z'), row('b', '2026-12-01T01:00:00.000Z', { personId: 'p2' })];
  expect(sent(others, { ...NO_LIMITS, perPersonPerDay: 1 })).toEqual(['2026-12-01T01:00 a', '2026-12-01T01:00 b']);
});
