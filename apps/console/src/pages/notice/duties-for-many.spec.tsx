/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import type { DutyRule } from '../../../../../libs/domain/duty/duty-rule.ts';
import { DutiesForMany } from './duties-for-many.tsx';

const rule = { every: 'month', count: 1 } as DutyRule;
const task = (id: string, change: Partial<NoticeTaskView> = {}): NoticeTaskView =>
  ({
    id,
    kind: 'duty',
    status: 'proposed',
    duty: null,
    proposedDuty: { kind: 'rule', rule, sources: [] },
    ...change,
  }) as unknown as NoticeTaskView;
const tasks = [
  task('a'),
  task('b', { duty: rule }),
  task('c', { proposedDuty: { kind: 'none', code: 'no_count', message: '' } }),
  task('d', { status: 'excluded' }),
  task('e', { kind: 'task', proposedDuty: null }),
  task('f', { status: 'confirmed' }),
];

function show(taskIds: string[]) {
  const sent: object[] = [];
  const many = (path: string, body: object): Promise<boolean> => {
    sent.push({ path, ...body });
    return Promise.resolve(true);
  };
  render(<DutiesForMany notice={{ tasks } as unknown as NoticeDetail} taskIds={taskIds} many={many} />);
  return sent;
}

test('with none selected every proposal without a rule is accepted in one act, each as it is shown', () => {
  const sent = show([]);
  fireEvent.click(screen.getByText('采用计数建议（2）'));
  const duties = ['a', 'f'].map((taskId) => ({ taskId, duty: rule }));
  expect(sent).toEqual([{ path: 'tasks/duties', duties }]);
});

test('of selected ones only those that may be accepted', () => {
  const sent = show(['a', 'b', 'c']);
  fireEvent.click(screen.getByText('采用计数建议（1）'));
  expect(sent).toEqual([{ path: 'tasks/duties', duties: [{ taskId: 'a', duty: rule }] }]);
});

test('nothing is offered where there is nothing to accept', () => {
  show(['b', 'c', 'e']);
  expect(screen.queryByRole('button')).toBeNull();
});
