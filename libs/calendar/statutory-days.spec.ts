import { addDays } from '../domain/calendar/office-day.ts';
import { statutoryDays } from './statutory-days.ts';

/** 初一, 清明, 端午, 中秋 as printed almanacs list them. */
const ALMANAC: Record<number, readonly [string, string, string, string]> = {
  2025: ['01-29', '04-04', '05-31', '10-06'],
  2026: ['02-17', '04-05', '06-19', '09-25'],
  2027: ['02-06', '04-05', '06-09', '09-15'],
  2028: ['01-26', '04-04', '05-28', '10-03'],
  2029: ['02-13', '04-04', '06-16', '09-22'],
  2030: ['02-03', '04-05', '06-05', '09-12'],
  2031: ['01-23', '04-05', '06-24', '10-01'],
  2032: ['02-11', '04-04', '06-12', '09-19'],
  2033: ['01-31', '04-04', '06-01', '09-08'],
  2034: ['02-19', '04-05', '06-20', '09-27'],
  2035: ['02-08', '04-05', '06-10', '09-16'],
};

test.each(Object.entries(ALMANAC))(
  '%s has the thirteen days of the almanac',
  (year, [newYear, qingming, fifth, mid]) => {
    const first = `${year}-${newYear}`;
    const expected = [
      `${year}-01-01`,
      ...[-1, 0, 1, 2].map((n) => addDays(first, n)),
      ...[qingming, '05-01', '05-02', fifth, mid, '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`),
    ];
    expect(expected).toHaveLength(13);
    expect(statutoryDays(Number(year)).map(({ date }) => date)).toEqual([...new Set(expected)].toSorted());
  },
);

test('2027, of which other calendars are a day off, is named day by day', () => {
  expect(statutoryDays(2027).map(({ date, name }) => `${date} ${name}`)).toEqual([
    '2027-01-01 元旦',
    '2027-02-05 春节',
    '2027-02-06 春节',
    '2027-02-07 春节',
    '2027-02-08 春节',
    '2027-04-05 清明节',
    '2027-05-01 劳动节',
    '2027-05-02 劳动节',
    '2027-06-09 端午节',
    '2027-09-15 中秋节',
    '2027-10-01 国庆节',
    '2027-10-02 国庆节',
    '2027-10-03 国庆节',
  ]);
});

test('days that fall together keep both names', () => {
  expect(statutoryDays(2028)).toContainEqual({ date: '2028-10-03', name: '国庆节、中秋节' });
  expect(statutoryDays(2031)).toContainEqual({ date: '2031-10-01', name: '国庆节、中秋节' });
});
