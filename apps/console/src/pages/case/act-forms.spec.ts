import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { ACT_FORMS, consequenceOf } from './act-forms.ts';

const detail = (moves: boolean): CaseDetail =>
  ({ due: { text: '2026年11月30日 周一' }, dueOnRestart: { moves, text: '2026年11月25日 09:02' } }) as CaseDetail;

test.each(['return', 'keep', 'reassign'] as const)('the dialog of %s says what becomes of the date', (verb) => {
  expect(consequenceOf(ACT_FORMS[verb], detail(false))).toContain('期限不变，仍为2026年11月30日 周一');
  expect(consequenceOf(ACT_FORMS[verb], detail(true))).toContain('重新计算，约为2026年11月25日 09:02');
});
