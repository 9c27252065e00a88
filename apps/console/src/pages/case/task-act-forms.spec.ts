import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { consequenceOf, fieldsOf } from './act-form.ts';
import { TASK_ACT_FORMS } from './task-act-forms.ts';

const detail = (moves: boolean): CaseDetail =>
  ({ due: { text: '2026年11月30日 周一' }, dueOnRestart: { moves, text: '2026年11月25日 09:02' } }) as CaseDetail;

test('the dialog of resuming says the date if the term ran again today', () => {
  const paused = { dueOnResume: '2026年12月3日 周四' } as CaseDetail;
  expect(consequenceOf(TASK_ACT_FORMS.resume, paused)).toContain('今天恢复则期限约为2026年12月3日 周四');
});

test.each(['return', 'keep', 'reassign'] as const)('the dialog of %s says what becomes of the date', (verb) => {
  expect(consequenceOf(TASK_ACT_FORMS[verb], detail(false))).toContain('期限不变，仍为2026年11月30日 周一');
  expect(consequenceOf(TASK_ACT_FORMS[verb], detail(true))).toContain('重新计算，约为2026年11月25日 09:02');
});

test('where a body outside decides an extension, the dialogs say so and ask for its paper', () => {
  const window = { from: null, until: null, latest: '2027-02-01', rule: '' };
  const inside = { extensionRule: { decider: '安办', outside: false, window: null } } as CaseDetail;
  const outside = { extensionRule: { decider: '安委会', outside: true, window } } as CaseDetail;
  const { grant_extension: grant, refuse_extension: refuse, request_extension: request } = TASK_ACT_FORMS;
  expect(consequenceOf(grant, outside)).toMatch(/^按规则，延期由安委会决定/);
  expect(consequenceOf(refuse, outside)).toMatch(/^按规则，延期由安委会决定/);
  expect(consequenceOf(request, outside)).toMatch(/^由安委会决定/);
  expect(consequenceOf(grant, inside)).toMatch(/^按新期限/);
  expect(fieldsOf(grant, outside)).toEqual([
    { name: 'dueOn', label: '延期至（按规则最迟2027年2月1日 周一）', control: 'day' },
    { name: 'reason', label: '决定的文号或会议', control: 'words' },
  ]);
  expect(fieldsOf(grant, inside)[1]).toMatchObject({ label: '理由', optional: true });
  expect(fieldsOf(refuse, outside)[0]?.label).toContain('文号');
});
