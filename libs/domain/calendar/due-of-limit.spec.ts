import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import type { DayTable } from './day-table.ts';
import { dueOfLimit } from './due-of-limit.ts';
import { parseTimeLimit } from './parse-time-limit.ts';

const table = loadAnnouncedCalendar('calendars');
const fullDay = { dayEndsAt: '24:00' };
const due = (text: string, start: string, calendar: DayTable = table) =>
  dueOfLimit(parseTimeLimit(text), `${start}T10:00:00+08:00`, calendar, fullDay);

test.each([
  ['end of month', '2026-02-03', '2026-02-28'],
  ['end of month', '2026-10-31', '2026-10-31'],
  ['end of quarter', '2026-01-01', '2026-03-31'],
  ['end of quarter', '2026-12-31', '2026-12-31'],
  ['end of half-year', '2026-06-30', '2026-06-30'],
  ['end of half-year', '2026-07-01', '2026-12-31'],
  ['end of year', '2026-01-05', '2026-12-31'],
  ['end of month', '2026-05-20', '2026-05-31'],
  ['end of month or next working day', '2026-05-20', '2026-06-01'],
  ['end of month or previous working day', '2026-05-20', '2026-05-29'],
  ['2026-10-04', '2026-09-01', '2026-10-04'],
  ['2026-10-04 or next working day', '2026-09-01', '2026-10-08'],
  ['2026-10-04 or previous working day', '2026-09-01', '2026-09-30'],
  ['2026-10-10 or next working day', '2026-09-01', '2026-10-10'],
  ['2026-08-31', '2026-09-05', '2026-08-31'],
  ['10-31', '2026-10-31', '2026-10-31'],
  ['10-31', '2025-11-01', '2026-10-31'],
  ['01-31 or next working day', '2026-12-01', '2027-02-01'],
  ['01-31 or previous working day', '2026-12-01', '2027-01-29'],
])('%s for somebody who starts on %2$s is %s', (text, start, dueOn) => {
  expect(due(text, start).dueOn).toBe(dueOn);
});

test.each([
  ['2026-03-01..2026-05-31', '2026-01-10', '2026-03-01', '2026-05-31'],
  ['2026-03-01..2026-05-31', '2026-04-10', '2026-03-01', '2026-05-31'],
  ['03-01..05-31', '2026-05-31', '2026-03-01', '2026-05-31'],
  ['03-01..05-31', '2025-06-01', '2026-03-01', '2026-05-31'],
  ['11-01..next 03-31', '2026-03-31', '2025-11-01', '2026-03-31'],
  ['11-01..next 03-31', '2026-04-01', '2026-11-01', '2027-03-31'],
  ['11-01..next 03-31', '2026-12-15', '2026-11-01', '2027-03-31'],
])('the window %s seen on %s opens on %s and ends on %s', (text, start, opensOn, dueOn) => {
  expect(due(text, start)).toMatchObject({ opensOn, dueOn, rolledFrom: null });
});

test.each([
  ['7 natural days before 国庆节', '2026-09-01', '2026-09-24'],
  ['7 natural days before 国庆节', '2026-09-28', '2026-09-24'],
  ['3 working days before 国庆节', '2026-09-01', '2026-09-28'],
  ['last working day before 国庆节', '2026-10-07', '2026-09-30'],
  ['first working day after 国庆节', '2026-09-01', '2026-10-08'],
  ['2 working days after 国庆节', '2026-09-01', '2026-10-09'],
  ['first working day after 春节', '2026-01-10', '2026-02-24'],
  ['last working day before 春节', '2026-01-10', '2026-02-14'],
  ['15 natural days before 春节', '2026-01-10', '2026-01-31'],
  ['5 natural days after 春节', '2026-01-10', '2026-02-28'],
  ['2 natural days after 劳动节', '2026-04-01', '2026-05-07'],
  ['first working day after 端午节', '2025-06-03', '2026-06-22'],
  ['last working day before 元旦', '2025-12-01', '2025-12-31'],
  ['first working day after 元旦', '2025-12-01', '2026-01-04'],
  ['last working day before 元旦', '2026-12-01', '2026-12-31'],
  ['first working day after 春节 2027', '2026-01-10', '2027-02-09'],
])('%s seen on %s is %s', (text, start, dueOn) => {
  expect(due(text, start).dueOn).toBe(dueOn);
});

test('holidays that merge are one rest, whichever of them the limit names', () => {
  const rest = { name: '国庆节、中秋节', first: '2025-10-01', last: '2025-10-08' };
  for (const holiday of ['国庆节', '中秋节']) {
    expect(due(`7 natural days before ${holiday}`, '2025-09-01')).toMatchObject({ dueOn: '2025-09-24', holiday: rest });
    expect(due(`first working day after ${holiday}`, '2025-09-01').dueOn).toBe('2025-10-09');
  }
});

test('a holiday inside or beside another one, and the weekend that touches it, lengthen the rest', () => {
  const off = (name: string, ...dates: string[]) => dates.map((date) => [date, { kind: 'off' as const, name }]);
  const provisional: DayTable = {
    version: 'spec',
    days: Object.fromEntries([
      ...off('国庆节', '2028-10-01', '2028-10-02', '2028-10-04'),
      ...off('中秋节', '2028-10-03'),
      ...off('元旦', '2028-01-03'),
      ...off('元旦', '2028-12-30', '2028-12-31', '2029-01-01'),
    ]) as DayTable['days'],
    years: {},
  };
  expect(due('first working day after 中秋节', '2028-09-01', provisional)).toMatchObject({
    dueOn: '2028-10-05',
    provisional: true,
    holiday: { name: '国庆节、中秋节', first: '2028-09-30', last: '2028-10-04' },
  });
  expect(due('last working day before 元旦 2029', '2028-09-01', provisional)).toMatchObject({
    dueOn: '2028-12-29',
    holiday: { first: '2028-12-30', last: '2029-01-01' },
  });
  expect(due('first working day after 元旦 2028', '2028-09-01', provisional).dueOn).toBe('2028-01-04');
});

test('a date that hangs on a rest not yet announced is provisional even where its own year is announced', () => {
  expect(due('last working day before 元旦', '2026-12-01')).toMatchObject({
    dueOn: '2026-12-31',
    provisional: true,
    provisionalDays: expect.arrayContaining(['2027-01-01']),
  });
  expect(due('last working day before 国庆节', '2026-09-01')).toMatchObject({
    provisional: false,
    provisionalDays: [],
  });
});

test('a holiday of a year without any days is refused with the remedy', () => {
  const bare = { version: 'spec', days: {}, years: {} };
  expect(() => due('first working day after 春节 2031', '2026-01-10', bare)).toThrow(
    expect.objectContaining({
      code: 'holiday_not_in_calendar',
      message: expect.stringMatching(/没有2031年的春节.*先导入2031年的放假安排/),
    }),
  );
});
