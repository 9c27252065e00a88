/** @jest-environment jsdom */
import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import type { NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { fillJsdomGaps } from '../../patterns/jsdom-gaps.spec-support.ts';
import { DeskProvider, type Desk } from './desk.tsx';

beforeAll(fillJsdomGaps);

jest.unstable_mockModule('@tanstack/react-router', () => ({
  Link: ({ to, children }: { to: string; children: string }) => <a href={to}>{children}</a>,
}));
const { TaskCard } = await import('./task-card.tsx');

const excluded = (changes: object): NoticeTaskView =>
  ({
    id: 'one',
    ref: '3',
    title: '检查商铺',
    kind: 'task',
    status: 'excluded',
    dueOn: null,
    start: 0,
    end: 4,
    units: [],
    reading: { deadlines: [] },
    sourceText: '检查商铺',
    ...changes,
  }) as unknown as NoticeTaskView;

const show = (task: NoticeTaskView): void =>
  void render(
    <DeskProvider value={{ editable: false } as unknown as Desk}>
      <TaskCard task={task} findings={[]} doubts={[]} merging={[]} unitNames={{}} selected={false} />
    </DeskProvider>,
  );

test.each([
  ['表1-2', '表1第2项'],
  ['致文-2', '致文第2处'],
  ['第四条', '第四条'],
  ['3', '第3项'],
])('a card names %s as messages and papers do: %s', (ref, words) => {
  show(excluded({ ref }));
  expect(screen.getByText(words)).toBeDefined();
});

test.each([
  ['declaration', '识别为宣示条款，已改'],
  ['task', null],
  [undefined, null],
])('a task that was read as %s says so: %s', (kind, words) => {
  show(excluded({ reading: { deadlines: [], kind } }));
  expect(screen.queryByText(/已改/)?.textContent ?? null).toBe(words);
});
