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

test.each([
  ['表1-2', '表1第2项'],
  ['致文-2', '致文第2处'],
  ['第四条', '第四条'],
  ['3', '第3项'],
])('a card names %s as messages and papers do: %s', (ref, words) => {
  const task = {
    id: 'one',
    ref,
    title: '检查商铺',
    kind: 'task',
    status: 'excluded',
    dueOn: null,
    start: 0,
    end: 4,
    units: [],
    deadlines: [],
    sourceText: '检查商铺',
  } as unknown as NoticeTaskView;
  render(
    <DeskProvider value={{ editable: false } as unknown as Desk}>
      <TaskCard task={task} findings={[]} doubts={[]} merging={[]} unitNames={{}} selected={false} />
    </DeskProvider>,
  );
  expect(screen.getByText(words)).toBeDefined();
});
