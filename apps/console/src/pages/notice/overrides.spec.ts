import type { IssueFinding } from '../../../../../libs/domain/notice-matching/issue-finding.ts';
import { overridesOf } from './overrides.ts';

const finding = (key: string, code: IssueFinding['code'], severity: IssueFinding['severity'] = 'overridable') =>
  ({ key, code, severity, taskIds: [], unitId: null, spelling: null, message: key }) satisfies IssueFinding;
const past = finding('due_past:1', 'due_past');
const other = finding('due_past:2', 'due_past');
const contact = finding('no_contact:u', 'no_contact');

test('one reason answers every finding of its kind', () => {
  expect(overridesOf([past, other], { due_past: '补发' })).toEqual([{ keys: [past.key, other.key], reason: '补发' }]);
});

test('a finding’s own reason goes before that of its kind', () => {
  expect(overridesOf([past, other], { due_past: '补发', [other.key]: '另有批示' })).toEqual([
    { keys: [past.key], reason: '补发' },
    { keys: [other.key], reason: '另有批示' },
  ]);
});

test.each([
  ['a kind without a reason', { due_past: '补发' }],
  ['blanks', { due_past: '补发', no_contact: '  ' }],
])('%s keeps the order back', (_, reasons) => {
  expect(overridesOf([past, contact], reasons)).toBeNull();
});

test('nothing to override needs nothing', () => {
  expect(overridesOf([], {})).toEqual([]);
});
