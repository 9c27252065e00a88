import { DUTY_VERBS } from '../../../../../libs/domain/duty/duty-verbs.ts';
import type { CaseDetail } from '../../../../../libs/contracts/http/case.ts';
import { consequenceOf, fieldsOf, type ActForm } from './act-form.ts';
import { actFormOf } from './act-forms.ts';

const duty = { kind: 'duty', capacity: 'office' } as CaseDetail;
const formOf = (detail: CaseDetail, verb: string): ActForm => actFormOf(detail, verb) as ActForm;

test('an act of the same name says of a duty what it does to a duty', () => {
  const task = { kind: 'task' } as CaseDetail;
  expect(consequenceOf(formOf(task, 'withdraw'), task)).toContain('任务就此结束');
  expect(consequenceOf(formOf(duty, 'withdraw'), duty)).toContain('后续各期');
  expect(actFormOf(task, 'record_act')).toBeNull();
  expect(actFormOf(duty, 'grant_extension')).toBeNull();
});

test('an acknowledgement is signed without a word and taken back with a reason, and knows no other act', () => {
  const read = { kind: 'acknowledgement' } as CaseDetail;
  expect(fieldsOf(formOf(read, 'sign'), read)).toEqual([]);
  expect(fieldsOf(formOf(read, 'withdraw'), read)).toContainEqual({ name: 'reason', label: '理由', control: 'words' });
  expect(consequenceOf(formOf(read, 'withdraw'), read)).toContain('不另行通知单位');
  expect(actFormOf(read, 'urge')).toBeNull();
});

test.each(['strike_act', 'excuse', 'withdraw', 'disown'])(
  '%s of a duty is marked as dangerous and asks for a reason',
  (verb) => {
    const form = formOf(duty, verb);
    expect(form.danger).toBe(true);
    expect(fieldsOf(form, duty)).toContainEqual({ name: 'reason', label: '理由', control: 'words' });
  },
);

test('no act of a duty is without a word of what follows from it', () => {
  const silent = DUTY_VERBS.filter((verb) => consequenceOf(formOf(duty, verb), duty) === undefined);
  expect(silent).toEqual([]);
});

test('a unit that takes its own act back is not told by itself', () => {
  const strike = formOf(duty, 'strike_act');
  expect(consequenceOf(strike, duty)).toContain('告知责任单位');
  expect(consequenceOf(strike, { ...duty, capacity: 'unit' })).not.toContain('告知责任单位');
});
