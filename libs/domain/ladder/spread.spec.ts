import { isStatutory, spreading } from './spread.ts';
import { readPolicies } from '../../config/policy/policies.ts';

const NINE = '2026-12-01T01:00:00.000Z';
const MINUTE_MS = 60_000;
const keys = Array.from({ length: 1000 }, (_, index) => `task:${index}:柳湾村`);
const spreadBy = (window: string, key: string, nominalAt: string, statutory: boolean): string =>
  spreading(window, key, statutory)(nominalAt);
const offsets = (window: string, statutory: boolean): number[] =>
  keys.map((key) => Date.parse(spreadBy(window, key, NINE, statutory)) - Date.parse(NINE));

test('a case is always moved by the same amount, whichever instant it is', () => {
  expect(spreadBy('10 minutes', 'task:1:柳湾村', NINE, true)).toBe(spreadBy('10 minutes', 'task:1:柳湾村', NINE, true));
  const [one, other] = [NINE, '2027-03-05T07:00:00.000Z'].map(
    (at) => Date.parse(spreadBy('10 minutes', 'task:1:柳湾村', at, false)) - Date.parse(at),
  );
  expect(one).toBe(other);
});

test('every statutory rung of a storm leaves before every other, all within the window and none early', () => {
  const statutory = offsets('10 minutes', true);
  const habits = offsets('10 minutes', false);
  expect(Math.min(...statutory)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...statutory)).toBeLessThan(Math.min(...habits));
  expect(Math.max(...habits)).toBeLessThan(10 * MINUTE_MS);
});

test('a thousand cases fall evenly: no minute of five gets more than a third', () => {
  const minutes = offsets('10 minutes', true).map((ms) => Math.floor(ms / MINUTE_MS));
  for (let minute = 0; minute < 5; minute += 1) {
    expect(minutes.filter((one) => one === minute).length).toBeLessThan(334);
  }
});

test('a window in hours is hours, none is none, and days are refused', () => {
  expect(Math.max(...offsets('2 hours', false))).toBeGreaterThan(100 * MINUTE_MS);
  expect(spreadBy('none', 'task:1:柳湾村', NINE, false)).toBe(NINE);
  expect(() => spreadBy('2 working days', 'task:1:柳湾村', NINE, true)).toThrow(RangeError);
});

test("of the shipped policy the due date's rungs and the papers chased for it are statutory, the office's habits are not", () => {
  const policy = readPolicies('policies').find(({ id }) => id === 'task-national')!;
  const names = ['receipt', 'due', 'review', 'extension', 'reassignment', 'approval'] as const;
  expect(names.filter((name) => isStatutory(name, policy))).toEqual(['due', 'approval']);
});
