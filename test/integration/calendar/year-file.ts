import type { CalendarFileBody } from '../../../libs/contracts/http/calendar.ts';

type Day = readonly [date: string, isOffDay: boolean, name?: string];

/** A made-up arrangement of 2027, in the form the public data set has. */
export const YEAR_2027: readonly Day[] = [
  ['2026-12-31', true, '元旦'],
  ['2027-01-01', true, '元旦'],
  ['2027-02-05', true, '春节'],
  ['2027-02-06', true, '春节'],
  ['2027-02-07', true, '春节'],
  ['2027-02-08', true, '春节'],
  ['2027-02-09', true, '春节'],
  ['2027-02-13', false, '春节'],
];

export function yearFile(days: readonly Day[] = YEAR_2027, change: object = {}): CalendarFileBody {
  const text = JSON.stringify({
    $schema: 'https://calendar.example/schema.json',
    year: 2027,
    papers: ['https://gov.example/2027'],
    days: days.map(([date, isOffDay, name = '元旦']) => ({ name, date, isOffDay })),
    ...change,
  });
  return { fileName: '2027.json', text };
}
