/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import type { CaseDutyPeriod } from '../../../../../libs/contracts/http/case-duty.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { DutyPeriods } from './duty-periods.tsx';

beforeAll(fillJsdomGaps);

const period = (changes: Partial<CaseDutyPeriod>): CaseDutyPeriod => ({
  name: '2026年第四季度',
  first: '2026-10-01',
  last: '2026-12-31',
  done: 1,
  madeUp: 0,
  target: 4,
  short: 3,
  status: 'running',
  lockedAt: null,
  excused: null,
  ...changes,
});

const PERIODS = [
  period({
    name: '2026年第一季度',
    first: '2026-01-01',
    last: '2026-03-31',
    done: 2,
    madeUp: 1,
    short: 0,
    status: 'locked',
    lockedAt: '2026-04-08T16:00:00.000Z',
    excused: '当季组建新班子',
  }),
  period({ name: '2026年第三季度', first: '2026-07-01', last: '2026-09-30', short: 3, status: 'closing' }),
  period({}),
];

const rows = (container: HTMLElement): string[] =>
  [...container.querySelectorAll('tbody tr.ant-table-row')].map((row) => row.textContent);

test('windows are told with their figures, the one that runs on top and short of nothing yet', () => {
  const { container } = render(<DutyPeriods periods={PERIODS} excuse={null} />);
  expect(rows(container)).toEqual([
    '2026年第四季度10月1日至12月31日410还差3▶ 进行中—',
    '2026年第三季度7月1日至9月30日4103◔ 待结账—',
    '2026年第一季度1月1日至3月31日4210■ 已结账2026年4月9日 00:00当季组建新班子',
  ]);
  expect(screen.queryByRole('button')).toBeNull();
});

test('only a window that is over and short can be excused, by its last day', () => {
  const excused: string[] = [];
  render(<DutyPeriods periods={PERIODS} excuse={(last) => excused.push(last)} />);
  const buttons = screen.getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['2026年第三季度免予补足']);
  fireEvent.click(buttons[0]!);
  expect(excused).toEqual(['2026-09-30']);
});
