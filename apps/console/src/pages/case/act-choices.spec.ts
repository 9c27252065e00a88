import type { CaseDutyPeriod } from '../../../../../libs/contracts/http/case-duty.ts';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { choicesOf, firstChoice } from './act-choices.ts';

const period = (last: string, status: CaseDutyPeriod['status'], short: number) => ({ last, name: last, status, short });

const DUTY = {
  duty: {
    periods: [
      period('2026-03-31', 'locked', 0),
      period('2026-06-30', 'locked', 2),
      period('2026-09-30', 'closing', 0),
      period('2026-12-31', 'running', 1),
    ],
    acts: [{ id: 'a', on: '2026-11-20', text: '检查液化气站', periodName: '2026年第四季度' }],
  },
  letters: [],
  proposals: [],
} as unknown as CaseDetail;

test('an act may count for any window that is not settled; a locked one is made up for', () => {
  expect(choicesOf('openPeriod', DUTY)).toEqual([
    { value: '2026-06-30', label: '2026-06-30（补足，尚缺2次）' },
    { value: '2026-09-30', label: '2026-09-30' },
    { value: '2026-12-31', label: '2026-12-31' },
  ]);
  expect(firstChoice('openPeriod', DUTY)).toBeUndefined();
});

test('excused is what a window that is over lacks; struck is an act, each chosen by itself when it is the only one', () => {
  expect(choicesOf('shortPeriod', DUTY)).toEqual([{ value: '2026-06-30', label: '2026-06-30（缺2次）' }]);
  expect(firstChoice('shortPeriod', DUTY)).toBe('2026-06-30');
  expect(choicesOf('openAct', DUTY)).toEqual([
    { value: 'a', label: '2026年11月20日 周五（2026年第四季度）：检查液化气站' },
  ]);
  expect(firstChoice('openAct', DUTY)).toBe('a');
});

test('of several acts none is chosen for the reader', () => {
  const acts = ['a', 'b'].map((id) => ({ id, on: '2026-11-20', text: id, periodName: '' }));
  const several = { ...DUTY, duty: { ...DUTY.duty, acts } } as unknown as CaseDetail;
  expect(firstChoice('openAct', several)).toBeUndefined();
});
