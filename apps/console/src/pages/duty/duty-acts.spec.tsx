/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import type { CaseDutyAct } from '../../../../../libs/contracts/http/case-duty.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { DutyActs } from './duty-acts.tsx';

beforeAll(fillJsdomGaps);

const ACTS: CaseDutyAct[] = [
  { id: 'a', on: '2026-10-12', text: '带队检查液化气站', periodName: '2026年第四季度', madeUp: false },
  { id: 'b', on: '2026-11-20', text: '补开第三季度会议', periodName: '2026年第三季度', madeUp: true },
];

test('acts stand with the latest day first and the window they count for; each can be struck', () => {
  const struck: string[] = [];
  const { container } = render(<DutyActs acts={ACTS} strike={(id) => struck.push(id)} />);
  const rows = [...container.querySelectorAll('tbody tr.ant-table-row')].map((row) => row.textContent);
  expect(rows[0]).toContain('2026年11月20日 周五补开第三季度会议2026年第三季度补足');
  expect(rows[1]).toContain('2026年10月12日 周一带队检查液化气站2026年第四季度');
  fireEvent.click(screen.getByRole('button', { name: '核减2026年10月12日 周一的一次' }));
  expect(struck).toEqual(['a']);
});

test('who may not strike has no button; without acts the table says what would stand here', () => {
  const { rerender } = render(<DutyActs acts={ACTS} strike={null} />);
  expect(screen.queryByRole('button')).toBeNull();
  rerender(<DutyActs acts={[]} strike={null} />);
  expect(document.body.textContent).toContain('没有可核减的记录');
});
