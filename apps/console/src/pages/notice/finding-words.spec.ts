import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { missingWords, overridableWords } from './finding-words.ts';

const finding = (code: IssueFinding['code'], severity: IssueFinding['severity'], change: Partial<IssueFinding> = {}) =>
  ({
    key: code,
    code,
    severity,
    taskIds: ['t'],
    unitId: null,
    spelling: null,
    message: '第1项：期限已过。',
    ...change,
  }) as IssueFinding;

test('what is missing is told once per kind, with its number', () => {
  const unit = finding('unmatched_unit', 'blocking');
  expect(missingWords([finding('task_undecided', 'blocking'), finding('no_due_date', 'blocking'), unit, unit])).toBe(
    '2 个单位未对应、缺期限',
  );
});

test('an undecided task that lacks nothing is not told as missing', () => {
  expect(missingWords([finding('task_undecided', 'blocking')])).toBe('');
});

test('units without a contact share one line', () => {
  const mute = ['a', 'b', 'c', 'd'].map((unitId) => finding('no_contact', 'overridable', { unitId }));
  const names = { a: '甲局', b: '乙局', c: '丙局', d: '丁局' };
  expect(overridableWords([...mute, finding('due_past', 'overridable')], names)).toEqual([
    '期限已过',
    '甲局、乙局、丙局等 4 个单位没有能联系上的经办人',
  ]);
});
