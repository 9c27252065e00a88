import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { ACT_FORMS, consequenceOf } from './act-forms.ts';

const detail = (moves: boolean): CaseDetail =>
  ({ due: { text: '2026年11月30日 周一' }, dueOnRestart: { moves, text: '2026年11月25日 09:02' } }) as CaseDetail;

test('the dialog of resuming says the date if the term ran again today', () => {
  const paused = { dueOnResume: '2026年12月3日 周四' } as CaseDetail;
  expect(consequenceOf(ACT_FORMS.resume, paused)).toContain('今天恢复则期限约为2026年12月3日 周四');
});

test.each(['return', 'keep', 'reassign'] as const)('the dialog of %s says what becomes of the date', (verb) => {
  expect(consequenceOf(ACT_FORMS[verb], detail(false))).toContain('期限不变，仍为2026年11月30日 周一');
  expect(consequenceOf(ACT_FORMS[verb], detail(true))).toContain('重新计算，约为2026年11月25日 09:02');
});
