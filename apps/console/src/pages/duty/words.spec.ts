import type { Pace } from '../../../../../libs/domain/duty/pace.ts';
import { paceWords } from './pace-words.ts';
import { spanWords } from './span-words.ts';

test.each([
  [3, 22, false, '还差3次 · 剩余22个工作日'],
  [1, 40, true, '还差1次 · 剩余约40个工作日'],
  [0, 5, false, '本期已达标'],
])(
  '%i acts owed with %i working days left (may change: %s) reads %s',
  (owed, workingDaysLeft, daysMayChange, words) => {
    expect(paceWords({ owed, workingDaysLeft, daysMayChange } as Pace)).toBe(words);
  },
);

test.each([
  ['2026-10-01', '2026-12-31', '10月1日至12月31日'],
  ['2026-12-26', '2027-01-25', '2026年12月26日至2027年1月25日'],
])('the window from %s through %s reads %s', (first, last, words) => {
  expect(spanWords({ first, last })).toBe(words);
});
