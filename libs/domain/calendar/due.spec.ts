import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { dueOnDate } from './due-date.ts';
import { distance, dueFromDay, dueOf, workingDaysBetween } from './due.ts';
import { isWorkingDay } from './day-table.ts';
import { addDays } from './office-day.ts';
import type { DatedTerm } from './term.ts';
import { parseTerm } from './term.ts';

const table = loadAnnouncedCalendar('calendars');
const fullDay = { dayEndsAt: '24:00' };
const due = (term: string, start: string) => dueOf(parseTerm(term), start, table, fullDay);

test.each([
  ['5 working days', '2026-09-18', '2026-09-24', 'the make-up Sunday counts'],
  ['1 working days', '2026-09-30', '2026-10-08', 'the whole National Day rest is passed over'],
  ['3 working days', '2025-01-24', '2025-02-05', 'a make-up Sunday before Spring Festival counts'],
  ['1 working days', '2026-10-09', '2026-10-10', 'a make-up Saturday counts'],
  ['1 working days', '2026-10-03', '2026-10-08', 'a trigger on a rest day starts with the first working day'],
  ['10 natural days', '2026-09-21', '2026-10-08', 'the last day rolls off the National Day rest'],
  ['60 natural days', '2026-02-01', '2026-04-02', 'an accident investigation of sixty days'],
  ['60 natural days', '2026-04-02', '2026-06-01', 'its extension by another sixty'],
  ['7 natural days', '2026-10-03', '2026-10-10', 'a make-up Saturday is no rest day, nothing rolls'],
  ['1 natural days', '2026-11-27', '2026-11-30', 'a Saturday rolls to Monday'],
  ['1 months', '2026-01-31', '2026-02-28', 'no 31st: the month’s last day, a make-up Saturday'],
  ['3 months', '2026-07-03', '2026-10-08', 'the same day number rolls off the rest'],
  ['1 years', '2025-06-02', '2026-06-02', 'the corresponding day of the next year'],
  ['15 working days before', '2026-12-31', '2026-12-10', 'the deadline day is excluded'],
  ['3 working days before', '2026-10-08', '2026-09-28', 'counted back over the rest'],
  ['7 natural days before', '2026-10-08', '2026-10-01', 'counted back, it stays on the rest day'],
  ['3 months before', '2026-05-31', '2026-02-28', 'counted back to the month’s last day'],
])('%s from %s end on %s: %s', (term, start, dueOn) => {
  const sheet = due(term, `${start}T15:20:00+08:00`);
  expect(sheet.dueOn).toBe(dueOn);
  expect(sheet.dueAt).toBe(`${dueOn}T16:00:00.000Z`);
  expect(due(term, `${start}T00:00:00+08:00`)).toEqual(sheet);
});

test.each([
  ['2 hours', '2026-10-01T23:30:00+08:00', '2026-10-01T17:30:00.000Z', '2026-10-02'],
  ['24 hours', '2026-10-02T08:00:00+08:00', '2026-10-03T00:00:00.000Z', '2026-10-03'],
  ['30 minutes', '2026-12-31T23:45:00+08:00', '2026-12-31T16:15:00.000Z', '2027-01-01'],
  ['10 minutes before', '2026-10-01T00:05:00+08:00', '2026-09-30T15:55:00.000Z', '2026-09-30'],
])('%s from %s run in real time through nights and holidays', (term, start, dueAt, dueOn) => {
  expect(due(term, start)).toMatchObject({ dueAt, dueOn, skipped: [], provisional: false });
});

test('a sheet explains itself: days counted, days passed over and why, clause, rules and the notice of the year', () => {
  const options = { dayEndsAt: '24:00', clause: '通知第三条' };
  expect(dueOf(parseTerm('8 working days'), '2026-09-17T09:00:00+08:00', table, options)).toEqual({
    dueOn: '2026-09-29',
    dueAt: '2026-09-29T16:00:00.000Z',
    dayKind: 'working',
    counted: 8,
    direction: 'after',
    rule: '8个工作日',
    term: '8 working days',
    clause: '通知第三条',
    start: { on: '2026-09-17', at: null },
    countedDays: [
      { date: '2026-09-18', madeUpFor: null },
      { date: '2026-09-20', madeUpFor: '国庆节' },
      { date: '2026-09-21', madeUpFor: null },
      { date: '2026-09-22', madeUpFor: null },
      { date: '2026-09-23', madeUpFor: null },
      { date: '2026-09-24', madeUpFor: null },
      { date: '2026-09-28', madeUpFor: null },
      { date: '2026-09-29', madeUpFor: null },
    ],
    skipped: [
      { date: '2026-09-19', why: '周六' },
      { date: '2026-09-25', why: '中秋节放假' },
      { date: '2026-09-26', why: '中秋节放假' },
      { date: '2026-09-27', why: '中秋节放假' },
    ],
    opensOn: null,
    holiday: null,
    movedFrom: null,
    rolledFrom: null,
    endMadeUpFor: null,
    suspended: [],
    provisional: false,
    provisionalDays: [],
    unloadedYears: [],
    sources: [
      '民法典第二百零一条第一款：开始的当日不计入，自下一日开始计算',
      '工作日：周一至周五，扣除放假日，计入调休上班日',
      '2026年放假安排：国办发明电〔2025〕7号 https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
    ],
  });
});

test('natural days name only the rest days the last day rolled off', () => {
  const { skipped, sources, rolledFrom } = due('14 natural days', '2026-11-14T09:00:00+08:00');
  expect(rolledFrom).toBe('2026-11-28');
  expect(skipped).toEqual([
    { date: '2026-11-28', why: '周六' },
    { date: '2026-11-29', why: '周日' },
  ]);
  expect(sources).toContain('民法典第二百零三条：最后一日为休息日的，以休息日结束的次日为最后一日');
});

test('a day may end at the close of business', () => {
  const sheet = dueOf(parseTerm('1 working days'), '2026-11-27T09:00:00+08:00', table, { dayEndsAt: '17:30' });
  expect(sheet.dueAt).toBe('2026-11-30T09:30:00.000Z');
});

test('a term counted from another sheet’s due day does not start a day late', () => {
  const term = parseTerm('1 working days') as DatedTerm;
  expect(dueFromDay(term, due('5 working days', '2026-09-18T09:00:00+08:00').dueOn, table, fullDay).dueOn).toBe(
    '2026-09-28',
  );
});

test.each([
  ['1 working days', '2026-12-30', '2026-12-31', false],
  ['1 working days', '2026-12-31', '2027-01-04', true],
  ['10 natural days', '2026-12-22', '2027-01-04', true],
  ['1 months', '2026-11-30', '2026-12-30', false],
  ['1 years', '2026-11-30', '2027-11-30', true],
  ['2 working days before', '2027-01-05', '2026-12-31', true],
  ['2 working days before', '2027-01-01', '2026-12-30', false],
  ['400 natural days', '2026-12-01', '2028-01-05', true],
])('%s from %s end on %s, provisional: %s', (term, start, dueOn, provisional) => {
  const sheet = due(term, `${start}T09:00:00+08:00`);
  expect(sheet).toMatchObject({ dueOn, provisional });
  expect(sheet.sources.some((source) => source.includes('尚未公布'))).toBe(provisional);
});

test('a date stated in a document stays where the document put it and cites the clause', () => {
  expect(dueOnDate('2026-10-01', '第三条：10月1日前完成', table, fullDay)).toMatchObject({
    dueOn: '2026-10-01',
    dueAt: '2026-10-01T16:00:00.000Z',
    dayKind: 'natural',
    counted: 0,
    skipped: [],
    provisional: false,
    movedFrom: null,
    rolledFrom: null,
    sources: ['第三条：10月1日前完成', '写明的日期以原文为准，遇休息日不顺延'],
  });
  expect(dueOnDate('2027-03-31', '第四条', table, fullDay).provisional).toBe(false);
  expect(() => dueOnDate('2026-02-30', '第五条', table, fullDay)).toThrow(
    expect.objectContaining({ code: 'date_invalid' }),
  );
});

test.each([
  ['2026-12-03', '2026-11-30', '还有3个工作日'],
  ['2026-10-08', '2026-09-30', '还有1个工作日'],
  ['2026-10-04', '2026-10-02', '还有2天，期间没有工作日'],
  ['2026-11-30', '2026-11-30', '今日到期'],
  ['2026-11-28', '2026-11-30', '逾期2天'],
])('due %s seen on %s reads %s', (dueOn, today, words) => {
  expect(distance(dueOn, today, table)).toBe(words);
});

test('working days between two days exclude the first and include the last, with the sign of the way', () => {
  expect(workingDaysBetween('2026-09-18', '2026-09-24', table)).toBe(5);
  expect(workingDaysBetween('2026-09-24', '2026-09-18', table)).toBe(-5);
  expect(workingDaysBetween('2026-10-04', '2026-10-02', table)).toBe(0);
});

test('the working days between two days are those ticked off one by one', () => {
  for (const from of ['2026-09-11', '2026-09-20', '2026-09-30', '2026-10-10']) {
    let ticked = 0;
    for (let n = 0; n < 60; n += 1) {
      const to = addDays(from, n);
      if (n > 0 && isWorkingDay(to, table)) ticked += 1;
      expect([from, to, workingDaysBetween(from, to, table)]).toEqual([from, to, ticked]);
    }
  }
});
