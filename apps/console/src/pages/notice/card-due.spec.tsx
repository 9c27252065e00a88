/** @jest-environment jsdom */
import { fireEvent, render, screen } from '@testing-library/react';
import type { NoticeTaskView, NoticeWork } from '../../../../../libs/contracts/http/notice.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { CardDue } from './card-due.tsx';
import { DeskProvider, type Desk } from './desk.tsx';

beforeAll(fillJsdomGaps);

const undated = {
  id: 'a',
  kind: 'task',
  status: 'proposed',
  dueOn: null,
  dueBasis: null,
  reading: { deadlines: [], cadences: [], quotas: [], limits: [] },
} as unknown as NoticeTaskView;

function show(task: NoticeTaskView, change: Partial<Desk> = {}) {
  const sent: object[] = [];
  const desk = {
    editable: true,
    defaultDue: {
      dueOn: '2026-12-14',
      provisional: true,
      rule: { id: 'minutes', version: 1 },
      words: '会议纪要20个自然日',
      source: '某市督办规定',
      confidence: 'excerpt',
    },
    edit: (path: string, body: object) => {
      sent.push({ path, ...body });
      return Promise.resolve({} as NoticeWork);
    },
    ...change,
  } as unknown as Desk;
  render(
    <DeskProvider value={desk}>
      <CardDue task={task} />
    </DeskProvider>,
  );
  return sent;
}

test('an undated task is offered the default deadline, its source in the tooltip, and only a click accepts it', async () => {
  const sent = show(undated);
  const link = screen.getByRole('button', { name: '用默认期限 2026-12-14（会议纪要20个自然日）' });
  fireEvent.mouseEnter(link);
  expect((await screen.findByRole('tooltip')).textContent).toContain('来源：某市督办规定');
  expect(sent).toEqual([]);
  fireEvent.click(link);
  expect(sent).toEqual([{ path: 'tasks/a', dueOn: '2026-12-14', byDefaultRule: true }]);
});

test.each<[string, NoticeTaskView, Partial<Desk>]>([
  ['a task with a date', { ...undated, dueOn: '2026-12-01' }, {}],
  ['a standing duty', { ...undated, kind: 'duty' }, {}],
  ['somebody who may only read', undated, { editable: false }],
  ['a document without a rule', undated, { defaultDue: null }],
])('%s is offered none', (_, task, change) => {
  show(task, change);
  expect(screen.queryByText(/用默认期限/)).toBeNull();
});
