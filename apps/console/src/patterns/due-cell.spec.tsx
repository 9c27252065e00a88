/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import { DueCell } from './due-cell.tsx';
import type { DueCellProps } from './due-cell.tsx';

const END_OF_30_NOVEMBER = '2026-11-30T16:00:00.000Z';

function textOf(props: DueCellProps): string {
  return render(<DueCell {...props} />).container.textContent ?? '';
}

test.each<[string, Omit<DueCellProps, 'dueAt'>, string]>([
  [
    'counts working days when told',
    { now: '2026-11-25T02:00:00Z', workingDaysLeft: 3 },
    '11月30日 周一 · 还有3个工作日',
  ],
  ['falls back on natural days', { now: '2026-11-25T02:00:00Z' }, '11月30日 周一 · 还有5天'],
  ['names the last day', { now: '2026-11-30T01:00:00Z' }, '11月30日 周一 · 今天到期'],
  ['counts the last hours', { now: '2026-11-30T13:30:00Z' }, '11月30日 周一 · 还有2小时'],
  ['is not late one moment before midnight', { now: '2026-11-30T15:59:59Z' }, '11月30日 周一 · 还有1分钟'],
  ['is late one day on the day after', { now: '2026-12-01T01:00:00Z' }, '11月30日 周一 · 逾期 1 天'],
  ['is late two days', { now: '2026-12-02T15:00:00Z', workingDaysLeft: 0 }, '11月30日 周一 · 逾期 2 天'],
  ['names the year when it is another', { now: '2025-12-31T01:00:00Z' }, '2026年11月30日 周一 · 还有334天'],
  ['stops counting when the case is closed', { now: '2026-12-09T01:00:00Z', closed: true }, '11月30日 周一'],
  ['marks an unannounced year', { now: '2026-11-25T02:00:00Z', provisional: true }, '11月30日 周一（暂定） · 还有5天'],
])('a due date at the end of a day %s', (_, props, text) => {
  expect(textOf({ dueAt: END_OF_30_NOVEMBER, ...props })).toBe(text);
});

test('a term that ends within a day shows its time and its lateness in hours', () => {
  const dueAt = '2026-11-30T09:30:00.000Z';
  expect(textOf({ dueAt, now: '2026-11-30T09:18:00Z' })).toBe('11月30日 周一 17:30 · 还有12分钟');
  expect(textOf({ dueAt, now: '2026-11-30T12:00:00Z' })).toBe('11月30日 周一 17:30 · 逾期 2小时');
});

test('a term that stands still is neither overdue nor has it days left', () => {
  const text = textOf({ dueAt: END_OF_30_NOVEMBER, now: '2026-12-09T01:00:00Z', paused: true });
  expect(text).toBe('中止计算 · 恢复后顺延');
});

test('a case without a date says so', () => {
  expect(textOf({ dueAt: null })).toBe('未定');
});
