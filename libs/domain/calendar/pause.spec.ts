import { loadAnnouncedCalendar } from '../../calendar/announced.ts';
import { dueOfLimit } from './due-of-limit.ts';
import { parseTimeLimit } from './parse-time-limit.ts';
import type { Pause } from './pause.ts';
import { pausedDays } from './pause.ts';

const table = loadAnnouncedCalendar('calendars');
const pause = (from: string, to: string | null, reason = '技术鉴定'): Pause => ({ from, to, reason, source: 'ACC-34' });
const due = (text: string, start: string, ...pauses: Pause[]) =>
  dueOfLimit(parseTimeLimit(text), start, table, { dayEndsAt: '24:00', pauses });

test('overlapping, touching and nested pauses are one, with every reason once', () => {
  const ledger = [
    pause('2026-03-09', '2026-03-10'),
    pause('2026-03-01', '2026-03-05'),
    pause('2026-03-06', '2026-03-08', '不可抗力'),
    pause('2026-03-02', '2026-03-03'),
    pause('2026-03-12', null, '法院'),
  ];
  expect(pausedDays(ledger)).toEqual([
    { from: '2026-03-01', to: '2026-03-10', reasons: ['技术鉴定', '不可抗力'], sources: ['ACC-34'] },
    { from: '2026-03-12', to: null, reasons: ['法院'], sources: ['ACC-34'] },
  ]);
});

test('a pause given by instants takes out the office days it touches, midnight belonging to the day before', () => {
  const [span] = pausedDays([pause('2026-03-01T15:00:00+08:00', '2026-03-05T00:00:00+08:00')]);
  expect(span).toMatchObject({ from: '2026-03-01', to: '2026-03-04' });
});

test.each([
  [
    '60 natural days',
    '2026-02-01',
    '2026-03-01',
    '2026-03-10',
    '2026-04-13',
    10,
    'an investigation less its appraisal',
  ],
  ['60 natural days', '2026-02-01', '2026-01-20', '2026-02-05', '2026-04-07', 4, 'a pause that began before the start'],
  ['60 natural days', '2026-02-01', '2026-04-03', '2026-04-10', '2026-04-02', 0, 'a pause after the last day'],
  ['5 working days', '2026-09-18', '2026-09-20', '2026-09-22', '2026-09-30', 3, 'a make-up Sunday in the pause'],
  ['5 working days', '2026-09-30', '2026-10-01', '2026-10-07', '2026-10-13', 0, 'a pause of rest days only'],
  ['1 months', '2026-03-02', '2026-03-10', '2026-03-12', '2026-04-07', 3, 'a month then rolling off Qingming'],
  ['1 natural days', '2026-11-27', '2026-11-30', '2026-12-01', '2026-12-02', 2, 'a pause where the last day rolls to'],
  ['15 working days before', '2026-12-31', '2026-12-21', '2026-12-22', '2026-12-08', 2, 'counted back over a pause'],
  ['2026-09-20', '2026-09-01', '2026-09-05', '2026-09-08', '2026-09-24', 4, 'a stated day moved by as many days'],
  ['2026-09-20', '2026-09-21', '2026-09-05', '2026-09-08', '2026-09-20', 0, 'a stated day already past at the start'],
  ['03-01..05-29', '2026-01-10', '2026-02-01', '2026-03-02', '2026-06-01', 2, 'only the part within the window'],
  ['last working day before 国庆节', '2026-09-01', '2026-09-10', '2026-09-10', '2026-10-08', 1, 'a holiday date moved'],
])('%s from %s, stopped from %s to %s, end on %s: %i taken out, %s', (text, start, from, to, dueOn, count) => {
  const sheet = due(text, `${start}T09:00:00+08:00`, pause(from, to));
  expect(sheet.dueOn).toBe(dueOn);
  expect(sheet.suspended.reduce((sum, { count: taken }) => sum + taken, 0)).toBe(count);
  expect(sheet.sources.includes('中止期间不计入：ACC-34')).toBe(count > 0);
});

test('while a pause lasts there is no due date, and the sheet says since when and how much is left', () => {
  expect(due('10 working days', '2026-12-10T09:00:00+08:00', pause('2026-12-21', null))).toMatchObject({
    dueOn: null,
    dueAt: null,
    standsSince: '2026-12-21',
    left: { count: 4, unit: 'working' },
    suspended: [{ from: '2026-12-21', to: null, count: 0, unit: 'working', reasons: ['技术鉴定'] }],
  });
  expect(due('8 natural days', '2026-11-20T09:00:00+08:00', pause('2026-11-30', null))).toMatchObject({
    dueOn: null,
    left: { count: 0, unit: 'natural' },
  });
  expect(due('7 natural days', '2026-11-20T09:00:00+08:00', pause('2026-11-30', null)).dueOn).toBe('2026-11-27');
});

test('hours pass through a suspension unless the rule says that it stops them', () => {
  const start = '2026-10-01T23:30:00+08:00';
  const pauses = [pause('2026-10-02', '2026-10-03')];
  const limit = parseTimeLimit('2 hours');
  const sheet = (pausesStopHours: boolean) =>
    dueOfLimit(limit, start, table, { dayEndsAt: '24:00', pauses, pausesStopHours });
  expect(sheet(false)).toMatchObject({ dueAt: '2026-10-01T17:30:00.000Z', suspended: [] });
  expect(sheet(true)).toMatchObject({
    dueAt: '2026-10-03T17:30:00.000Z',
    suspended: [{ count: 2880, unit: 'minute', from: '2026-10-01T16:00:00.000Z', to: '2026-10-03T16:00:00.000Z' }],
  });
});

test('hours that end at the very moment a suspension begins have ended', () => {
  const pauses = [pause('2026-10-02T01:30:00+08:00', '2026-10-03T00:00:00+08:00')];
  const options = { dayEndsAt: '24:00', pauses, pausesStopHours: true };
  expect(dueOfLimit(parseTimeLimit('2 hours'), '2026-10-01T23:30:00+08:00', table, options)).toMatchObject({
    dueAt: '2026-10-01T17:30:00.000Z',
    suspended: [],
  });
});

test('hours counted back from a deadline inside a suspension take out only its part before the deadline', () => {
  const pauses = [pause('2026-10-02T08:00:00+08:00', '2026-10-02T20:00:00+08:00')];
  const options = { dayEndsAt: '24:00', pauses, pausesStopHours: true };
  expect(dueOfLimit(parseTimeLimit('2 hours before'), '2026-10-02T10:00:00+08:00', table, options)).toMatchObject({
    dueAt: '2026-10-01T22:00:00.000Z',
    suspended: [{ count: 120 }],
  });
});

test.each([
  ['suspension_ends_before_it_starts', pause('2026-03-10', '2026-03-01'), /“技术鉴定”（2026-03-10至2026-03-01）.*对调/],
  ['suspension_ends_before_it_starts', pause('2026-03-10T09:00:00Z', '2026-03-10T09:00:00Z'), /不晚于开始/],
  ['suspension_too_long', pause('2026-03-10', '2206-03-01'), /核对年份/],
  ['date_invalid', pause('2026-02-30', null), /“2026-02-30”不是真实存在的日期/],
  ['instant_invalid', pause('2026-03-01', 'tomorrow'), /“tomorrow”不是带时区的时刻/],
])('%s is refused', (code, wrong, message) => {
  expect(() => pausedDays([wrong])).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
});
