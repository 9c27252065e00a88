import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isProvisional, isWorkingDay } from '../domain/calendar/day-table.ts';
import { addDays, weekday } from '../domain/calendar/office-day.ts';
import { AnnouncedCalendarRefusal } from './announced-calendar.refusal.ts';
import { announcedYearsOf, loadAnnouncedCalendar, type CalendarFile } from './announced.ts';
import { parseAnnouncedYear } from './announced-year.ts';
import { dayTableOf } from './day-table-of.ts';

const tableOf = (files: readonly CalendarFile[]) => dayTableOf(announcedYearsOf(files));
const table = loadAnnouncedCalendar('calendars');

/** First and last day of each rest, as the notices of the two years print them. */
const RESTS = [
  ['2025-01-01', '2025-01-01'],
  ['2025-01-28', '2025-02-04'],
  ['2025-04-04', '2025-04-06'],
  ['2025-05-01', '2025-05-05'],
  ['2025-05-31', '2025-06-02'],
  ['2025-10-01', '2025-10-08'],
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
] as const;
const MADE_UP = [
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];
const shipped = ['2025.json', '2026.json'].map((file) => ({
  file,
  text: readFileSync(join('calendars', file), 'utf8'),
}));
const inRest = (date: string) => RESTS.some(([first, last]) => first <= date && date <= last);
const twoYears = Array.from({ length: 730 }, (_, n) => addDays('2025-01-01', n));

test.each(twoYears.filter(inRest))('%s is an off day', (date) => {
  expect(isWorkingDay(date, table)).toBe(false);
});

test.each(MADE_UP)('%s is a make-up working day on a weekend', (date) => {
  expect([0, 6]).toContain(weekday(date));
  expect(isWorkingDay(date, table)).toBe(true);
});

test('every other day of 2025 and 2026 is a plain weekday or weekend', () => {
  const plain = twoYears.filter((date) => !inRest(date) && !MADE_UP.includes(date));
  expect(plain.filter((date) => table.days[date] !== undefined)).toEqual([]);
  expect(plain.filter((date) => isWorkingDay(date, table) === [0, 6].includes(weekday(date)))).toEqual([]);
  expect(twoYears.at(-1)).toBe('2026-12-31');
});

test('a year nobody announced has its statutory days and is provisional, however far ahead', () => {
  expect(isProvisional('2026-12-31', table)).toBe(false);
  for (const date of ['2027-02-05', '2035-02-07', '2041-10-01']) {
    expect(isProvisional(date, table)).toBe(true);
    expect(isWorkingDay(date, table)).toBe(false);
    expect(table.years[date.slice(0, 4)]).toEqual({
      status: 'provisional',
      source: expect.stringContaining('通知未公布'),
    });
  }
  expect(table.years['2026']?.source).toBe(
    '国办发明电〔2025〕7号 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  );
});

test('a year before the law in force, not loaded, is not guessed', () => {
  expect(table.years['2024']).toBeUndefined();
  expect(isProvisional('2024-10-01', table)).toBe(true);
});

test('a local addition moves its day, and where the notice speaks of it the notice stands', () => {
  const local = [
    { date: '2026-04-19', kind: 'work', documentNumber: '云政办〔2026〕3号' },
    { date: '2026-10-08', kind: 'off', documentNumber: '云政办〔2026〕3号' },
    { date: '2026-10-10', kind: 'off', documentNumber: '云政办〔2026〕3号' },
  ] as const;
  const moved = dayTableOf([...announcedYearsOf([...shipped])], local);
  expect(local.map(({ date }) => isWorkingDay(date, moved))).toEqual([true, false, true]);
  expect(moved.days['2026-10-08']?.name).toBe('本地安排（云政办〔2026〕3号）');
  expect(moved.version).not.toBe(table.version);
});

const year = (change: object) =>
  JSON.stringify({
    year: 2031,
    papers: ['https://gov.example/2031'],
    days: [{ name: '元旦', date: '2031-01-01', isOffDay: true }],
    ...change,
  });
const day = (date: unknown) => ({ name: '元旦', date, isOffDay: true });

test.each([
  ['calendar_file_not_json', '', '{"year": 2031,'],
  ['calendar_file_bad_shape', '', '[]'],
  ['calendar_file_bad_shape', 'year', year({ year: '2031' })],
  ['calendar_file_bad_shape', 'papers', year({ papers: 'https://gov.example' })],
  ['calendar_year_not_announced', 'papers', year({ papers: [] })],
  ['calendar_file_bad_shape', 'noticeNumber', year({ noticeNumber: 7 })],
  ['calendar_file_bad_shape', 'days', year({ days: {} })],
  ['calendar_file_bad_shape', 'days', year({ days: [] })],
  ['calendar_file_bad_shape', 'holidays', year({ holidays: [] })],
  ['calendar_file_bad_shape', 'days[1]', year({ days: [day('2031-01-01'), null] })],
  ['calendar_file_bad_shape', 'days[0].date', year({ days: [day('2031-02-29')] })],
  ['calendar_file_bad_shape', 'days[0].name', year({ days: [{ ...day('2031-01-01'), name: ' ' }] })],
  ['calendar_file_bad_shape', 'days[0].isOffDay', year({ days: [{ ...day('2031-01-01'), isOffDay: 1 }] })],
  ['calendar_file_bad_shape', 'days[0].kind', year({ days: [{ ...day('2031-01-01'), kind: 'off' }] })],
  ['calendar_day_twice', 'days[1].date', year({ days: [day('2031-01-01'), day('2031-01-01')] })],
  ['calendar_day_of_another_year', 'days[0].date', year({ days: [day('2032-01-01')] })],
  ['calendar_day_of_another_year', 'days[0].date', year({ days: [day('2030-11-30')] })],
])('%s at "%s" is refused with file and place', (code, place, text) => {
  const load = () => tableOf([{ file: '2031.json', text }]);
  expect(load).toThrow(AnnouncedCalendarRefusal);
  expect(load).toThrow(expect.objectContaining({ code, file: '2031.json', place }));
  expect(load).toThrow(/日历文件 2031\.json.*[。）]$/);
});

test('a New Year arrangement may move days of the December before it', () => {
  const moved = tableOf([{ file: '2031.json', text: year({ days: [day('2030-12-31')] }) }]);
  expect(isWorkingDay('2030-12-31', moved)).toBe(false);
});

test('a year or a day in two files is refused', () => {
  const first = { file: 'a.json', text: year({ days: [day('2030-12-31')] }) };
  expect(() => tableOf([first, { ...first, file: 'b.json' }])).toThrow(
    expect.objectContaining({ code: 'calendar_year_twice', file: 'b.json' }),
  );
  const other = { file: 'b.json', text: year({ year: 2030, days: [day('2030-12-31')] }) };
  expect(() => tableOf([first, other])).toThrow(
    expect.objectContaining({ code: 'calendar_day_twice', file: 'b.json', place: 'days[0].date' }),
  );
});

test('the version names the contents: equal for any order of files, another for any changed day', () => {
  const [a, b] = [
    { file: '2031.json', text: year({}) },
    { file: '2032.json', text: year({ year: 2032, days: [day('2032-01-01')] }) },
  ];
  expect(tableOf([a, b]).version).toBe(tableOf([b, a]).version);
  expect(tableOf([a, b]).version).toMatch(/^[0-9a-f]{64}$/);
  expect(tableOf([a]).version).not.toBe(tableOf([{ ...a, text: year({ days: [day('2031-01-02')] }) }]).version);
});

test('a directory without year files, or none at all, is refused; other files in it are left alone', () => {
  const dir = mkdtempSync(join(tmpdir(), 'calendars-'));
  expect(() => loadAnnouncedCalendar(dir)).toThrow(
    expect.objectContaining({ code: 'calendar_directory_empty', file: dir }),
  );
  writeFileSync(join(dir, 'README.md'), 'not a year');
  writeFileSync(join(dir, '2031.json'), `\uFEFF${year({})}`);
  expect(isWorkingDay('2031-01-01', loadAnnouncedCalendar(dir))).toBe(false);
  rmSync(dir, { recursive: true });
  expect(() => loadAnnouncedCalendar(dir)).toThrow(expect.objectContaining({ code: 'calendar_directory_unreadable' }));
});

test('a file that was read in the wrong encoding is refused with the remedy', () => {
  const text = Buffer.from('{"year":2027,"papers":["\xd6\xd0"],"days":[]}', 'latin1').toString('utf8');
  expect(() => parseAnnouncedYear(text, '2027.json')).toThrow('UTF-8');
});
