import { isEnd, TASK_STATES, TASK_TRANSITIONS, type TaskState } from './task-state.ts';

test('every state can be reached from the first one', () => {
  const reached = new Set<TaskState>(['issued']);
  for (const state of reached) for (const next of TASK_TRANSITIONS[state]) reached.add(next);
  expect([...reached].sort()).toEqual([...TASK_STATES].sort());
});

test('closed and withdrawn are the only ends, and every other state can still be withdrawn', () => {
  expect(TASK_STATES.filter(isEnd)).toEqual(['closed', 'withdrawn']);
  for (const state of TASK_STATES.filter((state) => !isEnd(state)))
    expect(TASK_TRANSITIONS[state]).toContain('withdrawn');
});
