import type { CalendarDayRow } from '../../../../../libs/contracts/http/calendar.ts';
import { festivalsOf } from './festivals.ts';
import { weeksOf } from './year-months.ts';

const day = (date: string, kind: 'off' | 'work', name = '元旦'): CalendarDayRow => ({
  date,
  kind,
  name,
  origin: 'notice',
  documentNumber: '国办发明电〔2025〕7号',
  source: null,
});

test('days stand under their holiday as runs of rest and single make-up days', () => {
  const days = [
    day('2026-01-01', 'off'),
    day('2026-01-02', 'off'),
    day('2026-01-04', 'work'),
    day('2026-04-05', 'off', '清明节'),
  ];
  expect(festivalsOf(days)).toEqual([
    {
      name: '元旦',
      rests: ['1月1日 周四 至 1月2日 周五，共 2 天'],
      works: ['1月4日 周日'],
      grounds: '国办发明电〔2025〕7号',
    },
    { name: '清明节', rests: ['4月5日 周日，共 1 天'], works: [], grounds: '国办发明电〔2025〕7号' },
  ]);
});

test('a month is whole weeks from Monday, each of its days once', () => {
  const weeks = weeksOf(2026, 2);
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-02-01']);
  expect(weeks.flat().filter((date) => date !== null)).toHaveLength(28);
});
