/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { DefaultDue } from '../../../../../libs/domain/notice-matching/default-due.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { DueForMany } from './due-for-many.tsx';

beforeAll(fillJsdomGaps);

const defaultDue: DefaultDue = {
  dueOn: '2026-12-14',
  provisional: false,
  rule: { id: 'minutes', version: 1 },
  words: '会议纪要20个自然日',
  source: '某市规定',
  confidence: 'excerpt',
};
const task = (id: string, dueOn: string | null, kind = 'task') =>
  ({
    id,
    dueOn,
    kind,
    status: 'proposed',
    reading: { deadlines: [], cadences: [], quotas: [] },
  }) as unknown as NoticeTaskView;
const tasks = [task('a', null), task('b', '2026-12-01'), task('c', null), task('d', null, 'duty')];

function show(taskIds: string[], proposed: DefaultDue | null = defaultDue) {
  const sent: object[] = [];
  const many = (path: string, body: object): Promise<boolean> => {
    sent.push({ path, ...body });
    return Promise.resolve(true);
  };
  render(<DueForMany notice={{ tasks, defaultDue: proposed } as NoticeDetail} taskIds={taskIds} many={many} />);
  return sent;
}

test('with none selected the default deadline is offered for every task that may have it', () => {
  const sent = show([]);
  fireEvent.click(screen.getByText('用默认期限 2026-12-14（会议纪要20个自然日），共 2 项'));
  expect(sent).toEqual([{ path: 'tasks/due', taskIds: ['a', 'c'], dueOn: '2026-12-14', byDefaultRule: true }]);
});

test('for selected tasks it is offered below the calendar, for those that may have it', () => {
  const sent = show(['a', 'b']);
  expect(screen.queryByText(/用默认期限/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '设期限' }));
  fireEvent.click(screen.getByText(/用默认期限.*共 1 项/));
  expect(sent).toEqual([{ path: 'tasks/due', taskIds: ['a'], dueOn: '2026-12-14', byDefaultRule: true }]);
});

test('a day is set for the selected tasks alone; duties take none', () => {
  show(['d']);
  expect((screen.getByRole('button', { name: '设期限' }) as HTMLButtonElement).disabled).toBe(true);
});

test.each([
  ['no rule fits', [], null],
  ['no selected task may have it', ['b', 'd'], defaultDue],
])('nothing is offered when %s', (_, taskIds, proposed) => {
  show(taskIds, proposed);
  expect(screen.queryByText(/用默认期限/)).toBeNull();
});
