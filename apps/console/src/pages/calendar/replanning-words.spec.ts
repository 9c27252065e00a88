import { replanningPercent, replanningState, replanningWords } from './replanning-words.ts';

const FINISHED = '2026-11-20T02:00:00.000Z';

test('the words say how many open cases were looked at and how many moved', () => {
  expect(replanningWords({ total: 12, looked: 3, moved: 1 })).toBe('已核对 3/12，期限有变 1 件');
  expect(replanningWords({ total: 0, looked: 0, moved: 0 })).toBe('没有受影响的在办事项');
});

test('the bar is full only when no case is left', () => {
  expect(replanningPercent({ total: 1000, looked: 999, moved: 0 })).toBe(99);
  expect(replanningPercent({ total: 1000, looked: 1000, moved: 0 })).toBe(100);
  expect(replanningPercent({ total: 0, looked: 0, moved: 0 })).toBe(100);
  // A case opened meanwhile is looked at too.
  expect(replanningPercent({ total: 2, looked: 3, moved: 0 })).toBe(100);
});

test('one that a later order took over does not call itself complete', () => {
  const later = [{ seq: 2, requestedAt: FINISHED }];
  expect(replanningState({ seq: 1, finishedAt: null }, [])).toBe('▶ 正在重算');
  expect(replanningState({ seq: 1, finishedAt: FINISHED }, later)).toContain('由后一次接着核对');
  expect(replanningState({ seq: 2, finishedAt: FINISHED }, later)).toMatch(/^✓ .*完成$/);
});
