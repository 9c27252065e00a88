/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import type { CalendarDayRow } from '../../../../../libs/contracts/http/calendar.ts';
import { CalendarLampAlert } from './calendar-lamp-alert.tsx';
import { MonthGrid } from './month-grid.tsx';

const day = (change: Partial<CalendarDayRow>): CalendarDayRow => ({
  date: '2026-10-01',
  kind: 'off',
  name: '国庆节',
  origin: 'notice',
  documentNumber: '国办发明电〔2025〕7号',
  source: null,
  ...change,
});

test('rest, make-up and local days carry a word beside their number, and say what they rest on', () => {
  const days = [
    day({}),
    day({ date: '2026-10-10', kind: 'work' }),
    day({ date: '2026-10-12', name: '本地安排', origin: 'local', documentNumber: '云政办〔2026〕31号' }),
  ];
  const known = new Map(days.map((row) => [row.date, row]));
  render(<MonthGrid year={2026} month={10} days={known} today="2026-10-09" />);
  const texts = screen.getAllByRole('cell').map((cell) => cell.textContent);
  expect(texts).toEqual(expect.arrayContaining(['1休', '10班', '12本地休', '9']));
  expect(screen.getByTitle('10月1日 周四 国庆节放假，依据：国办发明电〔2025〕7号').textContent).toBe('1休');
});

test('the lamp is word and shape, and nothing while the years are there', () => {
  const { container, rerender } = render(<CalendarLampAlert lamp={{ lamp: 'green', year: null, text: '已载入。' }} />);
  expect(container.textContent).toBe('');
  rerender(<CalendarLampAlert lamp={{ lamp: 'red', year: 2027, text: '2027 年放假安排尚未载入。' }} />);
  expect(screen.getByRole('status').textContent).toContain('● 必须处理：2027 年放假安排尚未载入。');
});
