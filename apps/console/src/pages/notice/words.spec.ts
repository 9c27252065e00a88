import { openedWords } from './words.ts';

test.each([
  [26, 2, 0, '26 件督办任务、2 件周期职责'],
  [26, 0, 0, '26 件督办任务'],
  [0, 2, 5, '2 件周期职责、5 件阅知'],
  [0, 0, 5, '5 件阅知'],
  [0, 0, 0, '0 件督办任务'],
])('%i tasks, %i duties and %i acknowledgements are %s', (tasks, duties, acknowledgements, words) => {
  expect(openedWords({ tasks, duties, acknowledgements })).toBe(words);
});
