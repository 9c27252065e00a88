import type { DayTable } from './day-table.ts';
import { isProvisional, isWorkingDay, whyRest } from './day-table.ts';

const table: DayTable = {
  version: 'spec',
  days: { '2026-10-01': { kind: 'off', name: '国庆节' }, '2026-10-10': { kind: 'work', name: '国庆节' } },
  years: {
    '2026': { status: 'announced', source: 'https://gov.example/2026' },
    '2027': { status: 'provisional', source: '办法第二条' },
  },
};

test.each([
  ['2026-09-30', true, 'a plain Wednesday'],
  ['2026-10-01', false, 'an ordered holiday on a Thursday'],
  ['2026-10-10', true, 'a make-up Saturday'],
  ['2026-10-17', false, 'a plain Saturday'],
  ['2026-10-18', false, 'a plain Sunday'],
])('%s working: %s, %s', (date, working) => {
  expect(isWorkingDay(date, table)).toBe(working);
});

test('a rest day says why', () => {
  expect(whyRest('2026-10-01', table)).toBe('国庆节放假');
  expect(whyRest('2026-10-17', table)).toBe('周六');
});

test.each([
  ['2026-12-31', false],
  ['2027-01-01', true],
  ['2028-01-01', true],
])('%s lies in a year that is not announced: %s', (date, provisional) => {
  expect(isProvisional(date, table)).toBe(provisional);
});
