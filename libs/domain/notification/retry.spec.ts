import { LAST_ATTEMPT, nextAttemptAt } from './retry.ts';

const now = '2026-11-20T04:00:00.000Z';
const seconds = (attempt: number): number => (Date.parse(nextAttemptAt(now, attempt, 'n1')!) - Date.parse(now)) / 1000;

test.each([
  [1, 5],
  [2, 10],
  [5, 80],
  [9, 900],
  [200, 900],
])('attempt %i waits %i seconds and at most a fifth more', (attempt, base) => {
  expect(seconds(attempt)).toBeGreaterThanOrEqual(base);
  expect(seconds(attempt)).toBeLessThanOrEqual(base * 1.2);
});

test('different messages come back at different instants, the same message always at the same', () => {
  expect(nextAttemptAt(now, 5, 'n1')).toBe(nextAttemptAt(now, 5, 'n1'));
  expect(nextAttemptAt(now, 5, 'n1')).not.toBe(nextAttemptAt(now, 5, 'n2'));
});

test('the last attempt has no successor, and all of them span at least three days', () => {
  expect(nextAttemptAt(now, LAST_ATTEMPT, 'n1')).toBeNull();
  let total = 0;
  for (let attempt = 1; attempt < LAST_ATTEMPT; attempt++) total += seconds(attempt);
  expect(total).toBeGreaterThan(72 * 3600);
});
