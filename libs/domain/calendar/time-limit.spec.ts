import * as fc from 'fast-check';
import type { CalendarRefusalCode } from './calendar.refusal.ts';
import { CalendarRefusal } from './calendar.refusal.ts';
import { HOLIDAY_NAMES } from './holiday-name.ts';
import { addDays } from './office-day.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import { timeLimitText } from './time-limit-text.ts';
import { formatTimeLimit } from './time-limit-words.ts';
import type { TimeLimit } from './time-limit.ts';

const before = { dayKind: 'natural', count: 7, direction: 'before' } as const;
const nextDay = { dayKind: 'working', count: 1, direction: 'after' } as const;

const READINGS: [string, TimeLimit, string][] = [
  ['5 working days', { form: 'counted', term: { ...nextDay, count: 5 } }, '5个工作日'],
  ['7 natural days before', { form: 'counted', term: before }, '届满前7个自然日'],
  ['end of month', { form: 'period_end', period: 'month', roll: 'stays' }, '当月月底'],
  ['end of quarter', { form: 'period_end', period: 'quarter', roll: 'stays' }, '当季度末'],
  ['end of half-year', { form: 'period_end', period: 'half_year', roll: 'stays' }, '当半年末'],
  [
    'end of year or previous working day',
    { form: 'period_end', period: 'year', roll: 'previous' },
    '当年年底，遇休息日提前到上一个工作日',
  ],
  ['2026-10-31', { form: 'date', on: '2026-10-31', roll: 'stays' }, '2026年10月31日'],
  [
    '01-31 or next working day',
    { form: 'yearly_date', on: '01-31', roll: 'next' },
    '每年1月31日，遇休息日顺延到下一个工作日',
  ],
  ['10-31', { form: 'yearly_date', on: '10-31', roll: 'stays' }, '每年10月31日'],
  ['2026-03-01..2026-05-31', { form: 'window', from: '2026-03-01', to: '2026-05-31' }, '2026年3月1日至2026年5月31日'],
  ['03-01..05-31', { form: 'yearly_window', from: '03-01', to: '05-31', endsNextYear: false }, '每年3月1日至5月31日'],
  [
    '11-01..next 03-31',
    { form: 'yearly_window', from: '11-01', to: '03-31', endsNextYear: true },
    '每年11月1日至次年3月31日',
  ],
  [
    '7 natural days before 国庆节',
    { form: 'holiday', holiday: '国庆节', year: null, term: before },
    '国庆节前7个自然日',
  ],
  [
    'first working day after 春节 2027',
    { form: 'holiday', holiday: '春节', year: 2027, term: nextDay },
    '2027年春节后第一个工作日',
  ],
  [
    'last working day before 元旦',
    { form: 'holiday', holiday: '元旦', year: null, term: { ...nextDay, direction: 'before' } },
    '元旦前最后一个工作日',
  ],
];

test.each(READINGS)('%s is read, said in Chinese and written back the same', (text, limit, chinese) => {
  expect(parseTimeLimit(text)).toEqual(limit);
  expect(formatTimeLimit(limit)).toBe(chinese);
  expect(timeLimitText(limit)).toBe(text);
});

test.each([
  ['  5  working   days ', '5 working days'],
  ['1 hour', '1 hours'],
  ['end of half year', 'end of half-year'],
  ['2026-03-01 .. 2026-05-31', '2026-03-01..2026-05-31'],
  ['7 days before 国庆节', '7 natural days before 国庆节'],
  ['1 day after 五一', '1 natural days after 劳动节'],
  ['1 working day before 国庆', 'last working day before 国庆节'],
  ['3 working days after 除夕 2027', '3 working days after 春节 2027'],
])('"%s" is written as "%s"', (text, written) => {
  expect(timeLimitText(parseTimeLimit(text))).toBe(written);
});

const REFUSED: [string, CalendarRefusalCode, RegExp][] = [
  ['5 days', 'term_day_kind_missing', /自然日还是工作日/],
  ['-7 natural days before 国庆节', 'term_negative', /不能为负数/],
  ['0 working days after 春节', 'term_zero', /不能为零/],
  ['9999 working days after 春节', 'term_too_long', /最多2600个工作日/],
  ['7 weeks before 国庆节', 'term_unit_unknown', /“weeks”不认识/],
  ['2 hours before 国庆节', 'holiday_term_not_in_days', /只能按天数/],
  ['7 natural days before Christmas', 'holiday_unknown', /“Christmas”不认识，可用：元旦、春节/],
  [
    'first working day before 国庆节',
    'term_shape_unknown',
    /请写成 “first working day after 国庆节”或“last working day before 国庆节”/,
  ],
  ['first working day after 重阳节', 'holiday_unknown', /“重阳节”不认识/],
  ['end of week', 'period_unknown', /“week”不认识，可用：month（月）、quarter（季度）、half-year（半年）、year（年）/],
  ['end of constructor', 'period_unknown', /不认识/],
  ['2026-02-30', 'date_invalid', /“2026-02-30”不是真实存在的日期/],
  ['2026-1-1', 'date_invalid', /请写成“2026-10-31”/],
  ['13-01', 'date_invalid', /“13-01”不是真实存在的月日/],
  ['02-29', 'yearly_day_missing_in_some_years', /“02-28”/],
  ['2026-05-31..2026-03-01', 'window_ends_before_it_starts', /对调/],
  ['2026-01-01..2062-01-01', 'window_too_long', /核对年份/],
  ['11-01..03-31', 'window_ends_before_it_starts', /跨年的时段请写成“11-01..next 03-31”/],
  ['03-01..next 05-31', 'window_too_long', /去掉“next”/],
  ['2026-03-01..05-31', 'window_mixes_dated_and_yearly', /两端都写年份/],
  ['2026-03-01..', 'term_shape_unknown', /时段请写成/],
  ['5 working days or next working day', 'term_shape_unknown', /自动顺延/],
  ['soon', 'term_shape_unknown', /“end of quarter”.*“first working day after 春节”/],
];

test.each(REFUSED)('"%s" is refused as %s with the remedy', (text, code, message) => {
  const read = () => parseTimeLimit(text);
  expect(read).toThrow(CalendarRefusal);
  expect(read).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
});

const roll = fc.constantFrom('stays' as const, 'next' as const, 'previous' as const);
const date = fc.integer({ min: 0, max: 4_000 }).map((n) => addDays('2019-01-01', n));
const monthDay = date.map((day) => day.slice(5)).filter((day) => day !== '02-29');
const direction = fc.constantFrom('after' as const, 'before' as const);
const count = fc.integer({ min: 1, max: 10 });
const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  fc.record({
    form: fc.constant('counted' as const),
    term: fc.record({
      dayKind: fc.constantFrom('minute', 'hour', 'natural', 'working', 'month', 'year'),
      count,
      direction,
    }) as fc.Arbitrary<Extract<TimeLimit, { form: 'counted' }>['term']>,
  }),
  fc.record({
    form: fc.constant('period_end' as const),
    period: fc.constantFrom('month' as const, 'quarter' as const, 'half_year' as const, 'year' as const),
    roll,
  }),
  fc.record({ form: fc.constant('date' as const), on: date, roll }),
  fc.record({ form: fc.constant('yearly_date' as const), on: monthDay, roll }),
  fc.tuple(date, fc.nat(3_000)).map(([from, n]) => ({ form: 'window' as const, from, to: addDays(from, n) })),
  fc
    .tuple(monthDay, monthDay)
    .map(([from, to]) => ({ form: 'yearly_window' as const, from, to, endsNextYear: to < from })),
  fc.record({
    form: fc.constant('holiday' as const),
    holiday: fc.constantFrom(...HOLIDAY_NAMES),
    year: fc.option(fc.integer({ min: 2019, max: 2030 })),
    term: fc.record({ dayKind: fc.constantFrom('natural', 'working'), count, direction }) as fc.Arbitrary<
      Extract<TimeLimit, { form: 'holiday' }>['term']
    >,
  }),
);

test('every time limit that can be written is read back as itself', () => {
  fc.assert(
    fc.property(anyLimit, (limit) => {
      expect(parseTimeLimit(timeLimitText(limit))).toEqual(limit);
    }),
  );
});
