import { dutyRule } from '../../../test/fixtures/duty.ts';
import { allPeriods, firstPeriod, periodAfter } from './duty-period.ts';
import { ruleText, type DutyRule } from './duty-rule.ts';

const shown = (changes: Partial<DutyRule>): string[] =>
  allPeriods(dutyRule(changes)).map(({ first, last, name }) => `${first}…${last} ${name}`);

test('windows are those of the calendar, and the one the duty begins in counts whole', () => {
  expect(shown({ from: '2026-02-20' })).toEqual([
    '2026-01-01…2026-03-31 2026年第一季度',
    '2026-04-01…2026-06-30 2026年第二季度',
    '2026-07-01…2026-09-30 2026年第三季度',
    '2026-10-01…2026-12-31 2026年第四季度',
  ]);
  expect(shown({ every: 'half_year', from: '2026-07-01' })).toEqual(['2026-07-01…2026-12-31 2026年下半年']);
  expect(shown({ every: 'year' })).toEqual(['2026-01-01…2026-12-31 2026年度']);
  expect(shown({ every: 'month', from: '2028-01-31', until: '2028-02-10' })).toEqual([
    '2028-01-01…2028-01-31 2028年1月',
    '2028-02-01…2028-02-10 2028年2月',
  ]);
});

test('a whole stretch is one window', () => {
  expect(shown({ every: 'span', from: '2026-04-10', until: '2026-11-30' })).toEqual([
    '2026-04-10…2026-11-30 2026年4月10日至2026年11月30日',
  ]);
});

test('a day of the month ends a window, and the next one begins on the day after', () => {
  expect(shown({ every: 'month', by: { day: 25, following: false }, from: '2026-10-26', until: '2026-12-31' })).toEqual(
    ['2026-10-26…2026-11-25 2026年11月（25日前）', '2026-11-26…2026-12-25 2026年12月（25日前）'],
  );
  expect(shown({ every: 'month', by: { day: 31, following: false }, from: '2026-02-01', until: '2026-03-01' })[0]).toBe(
    '2026-02-01…2026-02-28 2026年2月（28日前）',
  );
});

test('what is due after its window belongs to it, also when the next one has begun', () => {
  const rule = { by: { day: 15, following: true }, from: '2026-10-05' };
  expect(shown(rule)).toEqual([
    '2026-07-16…2026-10-15 2026年第三季度（10月15日前）',
    '2026-10-16…2027-01-15 2026年第四季度（1月15日前）',
  ]);
  expect(shown({ every: 'month', by: { day: 5, following: true }, from: '2026-12-06', until: '2026-12-31' })).toEqual([
    '2026-12-06…2027-01-05 2026年12月（1月5日前）',
  ]);
});

test('every day of a year lies in exactly one window, whatever the rule', () => {
  for (const every of ['month', 'quarter', 'half_year', 'year'] as const) {
    for (const by of [null, { day: 15, following: false }, { day: 31, following: true }]) {
      const periods = allPeriods(dutyRule({ every, by, from: '2026-01-01', until: '2027-12-31' }));
      periods.slice(1).forEach((period, index) => {
        const before = periods[index]?.last ?? '';
        expect(Date.parse(period.first) - Date.parse(before)).toBe(86_400_000);
        expect(period.last >= period.first).toBe(true);
      });
      expect(periods[0]?.last).toBe(firstPeriod(dutyRule({ every, by, from: '2026-01-01' })).last);
    }
  }
});

test('nothing follows the last window', () => {
  expect(periodAfter('2026-12-31', dutyRule())).toBeNull();
  expect(periodAfter('2026-09-30', dutyRule())?.name).toBe('2026年第四季度');
});

test.each([
  [{ every: 'quarter', count: 1, by: null }, '每季度不少于1次'],
  [{ every: 'month', count: 2, by: { day: 25, following: false } }, '每月不少于2次，25日前'],
  [{ every: 'quarter', count: 1, by: { day: 15, following: true } }, '每季度不少于1次，次月15日前'],
  [{ every: 'span', count: 3, by: null }, '整个时段不少于3次'],
] as const)('%j reads %s', (rule, text) => {
  expect(ruleText(rule)).toBe(text);
});
