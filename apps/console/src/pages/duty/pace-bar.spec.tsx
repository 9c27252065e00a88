/** @jest-environment jsdom */
import { render } from '@testing-library/react';
import type { Pace } from '../../../../../libs/domain/duty/pace.ts';
import { PaceBar } from './pace-bar.tsx';

test.each([
  [1, 4, '25%', '1/4还差3次 · 剩余22个工作日'],
  [5, 4, '100%', '5/4本期已达标'],
])('%i acts of %i fill %s of the bar, with the figure on it', (done, target, width, words) => {
  const owed = Math.max(0, target - done);
  const pace = { done, target, owed, workingDaysLeft: 22, daysMayChange: false, level: 'hard' } as Pace;
  const { container } = render(<PaceBar pace={pace} />);
  expect(container.textContent).toBe(words);
  expect(container.querySelector<HTMLElement>('.duty-bar-done')?.style.width).toBe(width);
});
