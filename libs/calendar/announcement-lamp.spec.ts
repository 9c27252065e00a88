import type { AnnouncedYear } from './announced-year.ts';
import { announcementLamp } from './announcement-lamp.ts';
import { dayTableOf } from './day-table-of.ts';

const announced = (year: number): AnnouncedYear => ({
  year,
  papers: [`https://gov.example/${year}`],
  noticeNumber: null,
  days: [{ name: '元旦', date: `${year}-01-01`, isOffDay: true }],
});
const only2026 = dayTableOf([announced(2026)]);

test.each([
  ['2026-10-31', 'green', null],
  ['2026-11-01', 'yellow', 2027],
  ['2026-12-19', 'yellow', 2027],
  ['2026-12-20', 'red', 2027],
  ['2026-12-31', 'red', 2027],
  ['2027-01-01', 'red', 2027],
  ['2027-06-01', 'red', 2027],
])('with 2026 alone announced the lamp of %s is %s', (today, lamp, year) => {
  expect(announcementLamp(only2026, today)).toMatchObject({ lamp, year });
});

test('a missing year is told with its remedy, a loaded one is not asked for', () => {
  expect(announcementLamp(only2026, '2026-12-20').text).toMatch(/2027 年放假安排尚未载入.*请在国务院办公厅公布后/);
  const both = dayTableOf([announced(2026), announced(2027)]);
  expect(announcementLamp(both, '2026-12-31')).toMatchObject({
    lamp: 'green',
    text: '2026、2027 年的放假安排已载入。',
  });
});
