import { plannedAnewText } from './planned-anew.ts';

test.each([
  [{ open: 0, looked: 0, moved: 0, reminders: 0 }, '现在没有在办任务。'],
  [{ open: 12, looked: 12, moved: 0, reminders: 0 }, '在办 12 件，没有期限会变。'],
  [{ open: 12, looked: 12, moved: 3, reminders: 0 }, '在办 12 件，其中 3 件的期限会变。'],
  [{ open: 12, looked: 12, moved: 3, reminders: 1 }, '在办 12 件，其中 3 件的期限会变，另有 1 件只重排提醒。'],
  [{ open: 12, looked: 12, moved: 0, reminders: 2 }, '在办 12 件，没有期限会变，有 2 件只重排提醒。'],
  [
    { open: 9000, looked: 2000, moved: 3, reminders: 0 },
    '在办 9000 件，只核对了最先到时点的 2000 件，其中 3 件的期限会变。其余的随后一并核对。',
  ],
])('%o is told as %s', (counted, text) => {
  expect(plannedAnewText(counted)).toBe(text);
});
