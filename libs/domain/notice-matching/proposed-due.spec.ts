import type { Deadline } from '../notice/notice.ts';
import { dueChoices, proposedDue } from './proposed-due.ts';

const TODAY = '2026-06-01';

const deadline = (kind: Deadline['kind'], date: string | null, readings: string[] = []): Deadline => ({
  raw: '2026年9月\n底前',
  kind,
  date,
  from: null,
  readings,
  start: 0,
  end: 8,
});

test.each<[string, Deadline[], string | null]>([
  ['one stated day is proposed', [deadline('date', '2026-09-30')], '2026-09-30'],
  ['the last day of a period is proposed', [deadline('period', '2026-09-30')], '2026-09-30'],
  ['the same day twice is one day', [deadline('date', '2026-09-30'), deadline('date', '2026-09-30')], '2026-09-30'],
  ['two days are left to the officer', [deadline('date', '2026-06-30'), deadline('date', '2026-09-30')], null],
  ['an ambiguous day is left to the officer', [deadline('ambiguous', null, ['2026-09-30', '2026-10-31'])], null],
  [
    'a day beside an ambiguous one is left to the officer',
    [deadline('date', '2026-06-30'), deadline('ambiguous', null)],
    null,
  ],
  ['a recurring duty proposes nothing', [deadline('recurring', null)], null],
  ['no deadline proposes nothing', [], null],
])('%s', (_, deadlines, dueOn) => {
  expect(proposedDue(deadlines, TODAY)?.dueOn ?? null).toBe(dueOn);
});

test('a misprinted year is left to the officer', () => {
  expect(proposedDue([deadline('date', '2126-09-30')], TODAY)).toBeNull();
});

test('the basis quotes the clause without its line breaks', () => {
  expect(proposedDue([deadline('date', '2026-09-30')], TODAY)?.basis).toBe('原文“2026年9月底前”');
});

test('the choices are all days read, each once, earliest first', () => {
  const deadlines = [deadline('date', '2026-09-30'), deadline('ambiguous', null, ['2026-09-30', '2026-06-30'])];
  expect(dueChoices(deadlines)).toEqual(['2026-06-30', '2026-09-30']);
});
