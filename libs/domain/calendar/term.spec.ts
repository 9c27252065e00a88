import type { CalendarRefusalCode } from './calendar.refusal.ts';
import { CalendarRefusal } from './calendar.refusal.ts';
import type { Term } from './term.ts';
import { formatTerm, parseTerm } from './term.ts';

const READINGS: [string, Term, string][] = [
  ['30 minutes', { dayKind: 'minute', count: 30, direction: 'after' }, '30分钟'],
  ['2 hours', { dayKind: 'hour', count: 2, direction: 'after' }, '2小时'],
  ['1 hour', { dayKind: 'hour', count: 1, direction: 'after' }, '1小时'],
  ['10 natural days', { dayKind: 'natural', count: 10, direction: 'after' }, '10个自然日'],
  ['5 working days', { dayKind: 'working', count: 5, direction: 'after' }, '5个工作日'],
  ['1 working day', { dayKind: 'working', count: 1, direction: 'after' }, '1个工作日'],
  ['1 working days after', { dayKind: 'working', count: 1, direction: 'after' }, '1个工作日'],
  ['3 months', { dayKind: 'month', count: 3, direction: 'after' }, '3个月'],
  ['1 years', { dayKind: 'year', count: 1, direction: 'after' }, '1年'],
  ['15 working days before', { dayKind: 'working', count: 15, direction: 'before' }, '届满前15个工作日'],
  ['7 natural days before', { dayKind: 'natural', count: 7, direction: 'before' }, '届满前7个自然日'],
  ['1 minutes before', { dayKind: 'minute', count: 1, direction: 'before' }, '届满前1分钟'],
];

test.each(READINGS)('%s keeps its day kind and reads back in Chinese', (text, term, chinese) => {
  expect(parseTerm(text)).toEqual(term);
  expect(formatTerm(term)).toBe(chinese);
});

const REFUSED: [string, CalendarRefusalCode, RegExp][] = [
  ['5 days', 'term_day_kind_missing', /“5 days”.*“natural days”或“working days”/],
  ['5 days before', 'term_day_kind_missing', /自然日还是工作日/],
  ['5', 'term_unit_missing', /没有单位/],
  ['5 before', 'term_unit_missing', /没有单位/],
  ['5 weeks', 'term_unit_unknown', /“weeks”不认识/],
  ['5 constructor', 'term_unit_unknown', /不认识/],
  ['-5 working days', 'term_negative', /不能为负数.*before/],
  ['0 working days', 'term_zero', /不能为零/],
  ['1.5 hours', 'term_count_not_whole', /正整数/],
  ['2601 working days', 'term_too_long', /最多2600个工作日/],
  ['five working days', 'term_shape_unknown', /看不懂/],
  ['', 'term_shape_unknown', /看不懂/],
];

test.each(REFUSED)('"%s" is refused as %s with the remedy', (text, code, message) => {
  const read = () => parseTerm(text);
  expect(read).toThrow(CalendarRefusal);
  expect(read).toThrow(expect.objectContaining({ code, message: expect.stringMatching(message) }));
});
