import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  atTime,
  dateOf,
  endOfDay,
  formatDate,
  formatInstant,
  instantFrom,
  isIsoDate,
  naturalDaysBetween,
  startOfDay,
  weekday,
} from './office-day.ts';

const anyDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1993-01-01', n));

test.each([
  ['2026-11-29T15:59:59.999Z', '2026-11-29'],
  ['2026-11-29T16:00:00Z', '2026-11-30'],
  ['2026-11-30T09:00:00+08:00', '2026-11-30'],
  ['2026-11-30T23:30:00-05:00', '2026-12-01'],
  ['2026-11-30T01:00:00.123456Z', '2026-11-30'],
])('%s falls on the office day %s', (instant, date) => {
  expect(dateOf(instant)).toBe(date);
});

test('a day runs from its own midnight to the next, in office time', () => {
  expect(startOfDay('2026-11-30')).toBe('2026-11-29T16:00:00.000Z');
  expect(atTime('2026-11-30', '17:30')).toBe('2026-11-30T09:30:00.000Z');
  expect(endOfDay('2026-12-31')).toBe('2026-12-31T16:00:00.000Z');
});

test('people read month, day, weekday and office time', () => {
  expect(formatDate('2026-11-30')).toBe('11月30日 周一');
  expect(formatDate('2027-02-06')).toBe('2月6日 周六');
  expect(formatInstant('2026-11-30T01:00:00Z')).toBe('2026年11月30日 09:00');
  expect(formatInstant('2026-12-31T16:05:00Z')).toBe('2027年1月1日 00:05');
});

test('a start is an instant with its zone, or a day meaning its first moment', () => {
  expect(instantFrom('2026-09-18T09:00:00+08:00')).toBe('2026-09-18T01:00:00.000Z');
  expect(instantFrom('2026-09-18')).toBe('2026-09-17T16:00:00.000Z');
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2027-11-30', 3, '2028-02-29'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-11-15', 3, '2027-02-15'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s moved by %i months is %s', (date, months, expected) => {
  expect(addMonths(date, months)).toBe(expected);
});

test.each(['2026-02-30', '2026-13-01', '2026-1-1', '20260101', ''])('"%s" is no day', (text) => {
  expect(isIsoDate(text)).toBe(false);
  expect(() => addDays(text, 1)).toThrow(expect.objectContaining({ code: 'date_invalid' }));
});

test.each(['2026-09-18T09:00:00', '2026-02-30T09:00:00Z', '2026-09-18T24:00:00Z', '2026-09-18 09:00Z', 'yesterday'])(
  '"%s" is refused as an instant: no zone or no real moment',
  (text) => {
    expect(() => dateOf(text)).toThrow(expect.objectContaining({ code: 'instant_invalid' }));
  },
);

test.each([
  ['after', () => addDays('9999-12-31', 1)],
  ['months after', () => addMonths('9999-12-31', 12)],
  ['before', () => addDays('0000-01-01', -1)],
])('a day %s the last year of four digits is refused, not written in another shape', (_what, move) => {
  expect(move).toThrow(expect.objectContaining({ code: 'date_invalid', detail: expect.stringContaining('9999') }));
});

test.each(['24:01', '9:00', '17:60', '1730', ''])('"%s" is refused as a time of day', (time) => {
  expect(() => atTime('2026-11-30', time)).toThrow(expect.objectContaining({ code: 'time_of_day_invalid' }));
});

test('moving by days and measuring the way are each other’s inverse, and weekdays follow in order', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -4_000, max: 4_000 }), (day, n) => {
      expect(naturalDaysBetween(day, addDays(day, n))).toBe(n);
      expect(weekday(addDays(day, 1))).toBe((weekday(day) + 1) % 7);
      expect(dateOf(startOfDay(day))).toBe(day);
      expect(endOfDay(day)).toBe(startOfDay(addDays(day, 1)));
    }),
  );
});

test('the time zone of the machine is never asked for', () => {
  const spies = (['getFullYear', 'getMonth', 'getDate', 'getDay', 'getHours', 'getTimezoneOffset'] as const).map(
    (name) =>
      jest.spyOn(Date.prototype, name).mockImplementation(() => {
        throw new Error(`${name} depends on the machine's time zone`);
      }),
  );
  expect(formatInstant(atTime(addMonths(addDays('2026-11-30', 1), 2), '08:30'))).toBe('2027年2月1日 08:30');
  expect(formatDate(dateOf('2026-11-29T16:00:00Z'))).toBe('11月30日 周一');
  spies.forEach((spy) => spy.mockRestore());
});
