import { openedWords } from './words.ts';

test.each([
  [26, 2, '26 件督办任务、2 件周期职责'],
  [26, 0, '26 件督办任务'],
  [0, 2, '2 件周期职责'],
  [0, 0, '0 件督办任务'],
])('%i tasks and %i duties are %s', (tasks, duties, words) => {
  expect(openedWords({ tasks, duties })).toBe(words);
});
