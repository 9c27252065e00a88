import type { DayTable } from '../domain/calendar/day-table.ts';
import { dayChanges } from './day-change.ts';

type Day = readonly [date: string, name: string, kind?: 'off' | 'work'];

const tableOf = (days: readonly Day[]): DayTable => ({
  version: 'spec',
  days: Object.fromEntries(days.map(([date, name, kind = 'off']) => [date, { kind, name }])),
  years: {},
});
const effects = (before: readonly Day[], after: readonly Day[]) =>
  dayChanges(tableOf(before), tableOf(after)).map(({ date, effect }) => [date, effect]);

/** 2027-10-01 is a Friday. */
const NATIONAL: readonly Day[] = [
  ['2027-10-01', '国庆节'],
  ['2027-10-04', '国庆节'],
  ['2027-10-05', '国庆节'],
];

test('a day that becomes a working day or a rest day moves dates', () => {
  expect(effects(NATIONAL, [...NATIONAL, ['2027-10-06', '国庆节'], ['2027-10-09', '国庆节', 'work']])).toEqual([
    ['2027-10-06', 'day'],
    ['2027-10-09', 'day'],
  ]);
});

test('a holiday that is renamed moves the terms that are counted from it', () => {
  const renamed = NATIONAL.map(([date]): Day => [date, '国庆节、中秋节']);
  expect(effects(NATIONAL, renamed).map(([, effect]) => effect)).toEqual(['holiday', 'holiday', 'holiday']);
  const unknown = NATIONAL.map(([date]): Day => [date, '黄金周']);
  expect(effects(NATIONAL, unknown).map(([, effect]) => effect)).toEqual(['holiday', 'holiday', 'holiday']);
});

test('a name without consequence is without effect: a weekend inside the rest, another name of the same holiday, a make-up day', () => {
  expect(effects(NATIONAL, [...NATIONAL, ['2027-10-02', '国庆节'], ['2027-10-03', '国庆节']])).toEqual([
    ['2027-10-02', null],
    ['2027-10-03', null],
  ]);
  expect(effects([['2027-10-01', '国庆节']], [['2027-10-01', '国庆']])).toEqual([['2027-10-01', null]]);
  const work = (name: string): Day => ['2027-10-09', name, 'work'];
  expect(effects([...NATIONAL, work('国庆节')], [...NATIONAL, work('中秋节')])).toEqual([['2027-10-09', null]]);
});
