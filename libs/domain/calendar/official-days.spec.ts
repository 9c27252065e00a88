import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { isProvisional, isWorkingDay } from './day-table.ts';
import { addDays, naturalDaysBetween, weekdayName } from './office-day.ts';

const table = loadAnnouncedCalendar('calendars');

/** The notices' sentences: holiday, first and last day off with the weekdays they print, number of days, make-up days worked. */
type Sentence = [name: string, first: string, last: string, days: number, worked: string[]];

/** 国办发明电〔2024〕12号 */
const NOTICE_2025: Sentence[] = [
  ['元旦', '2025-01-01 周三', '2025-01-01 周三', 1, []],
  ['春节', '2025-01-28 周二', '2025-02-04 周二', 8, ['2025-01-26 周日', '2025-02-08 周六']],
  ['清明节', '2025-04-04 周五', '2025-04-06 周日', 3, []],
  ['劳动节', '2025-05-01 周四', '2025-05-05 周一', 5, ['2025-04-27 周日']],
  ['端午节', '2025-05-31 周六', '2025-06-02 周一', 3, []],
  ['国庆节、中秋节', '2025-10-01 周三', '2025-10-08 周三', 8, ['2025-09-28 周日', '2025-10-11 周六']],
];

/** 国办发明电〔2025〕7号 */
const NOTICE_2026: Sentence[] = [
  ['元旦', '2026-01-01 周四', '2026-01-03 周六', 3, ['2026-01-04 周日']],
  ['春节', '2026-02-15 周日', '2026-02-23 周一', 9, ['2026-02-14 周六', '2026-02-28 周六']],
  ['清明节', '2026-04-04 周六', '2026-04-06 周一', 3, []],
  ['劳动节', '2026-05-01 周五', '2026-05-05 周二', 5, ['2026-05-09 周六']],
  ['端午节', '2026-06-19 周五', '2026-06-21 周日', 3, []],
  ['中秋节', '2026-09-25 周五', '2026-09-27 周日', 3, []],
  ['国庆节', '2026-10-01 周四', '2026-10-07 周三', 7, ['2026-09-20 周日', '2026-10-10 周六']],
];

const dayOf = (printed: string): string => printed.slice(0, 10);
const sentences = [...NOTICE_2025, ...NOTICE_2026];

test.each(sentences)(
  '%s from %s to %s: the printed weekdays and the number of days agree',
  (_name, first, last, days, worked) => {
    for (const printed of [first, last, ...worked]) expect(weekdayName(dayOf(printed))).toBe(printed.slice(11));
    expect(naturalDaysBetween(dayOf(first), dayOf(last)) + 1).toBe(days);
  },
);

/** What the notices make of each day, and null where they say nothing. */
const orderedDays = new Map<string, { kind: 'off' | 'work'; name: string }>();
for (const [name, first, last, , worked] of sentences) {
  for (let date = dayOf(first); date <= dayOf(last); date = addDays(date, 1))
    orderedDays.set(date, { kind: 'off', name });
  for (const printed of worked) orderedDays.set(dayOf(printed), { kind: 'work', name });
}

const everyDay = Array.from({ length: 730 }, (_, n) => addDays('2025-01-01', n));

test.each(everyDay)('%s is what the State Council’s notice says it is', (date) => {
  const ordered = orderedDays.get(date);
  expect(table.days[date]).toEqual(ordered);
  const plainWeekday = !['周六', '周日'].includes(weekdayName(date));
  expect(isWorkingDay(date, table)).toBe(ordered === undefined ? plainWeekday : ordered.kind === 'work');
  expect(isProvisional(date, table)).toBe(false);
});

test('both years are whole: 28 and 33 days off, five and six made up', () => {
  const numberOf = (year: string, kind: 'off' | 'work') =>
    Object.entries(table.days).filter(([date, day]) => date.startsWith(year) && day.kind === kind).length;
  expect([numberOf('2025', 'off'), numberOf('2025', 'work')]).toEqual([28, 5]);
  expect([numberOf('2026', 'off'), numberOf('2026', 'work')]).toEqual([33, 6]);
  expect(everyDay.at(-1)).toBe('2026-12-31');
});
