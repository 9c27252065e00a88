import { issuedTasks } from '../../../test/fixtures/amendment.ts';
import type { IssuedTask } from './amendment-task.ts';
import { membershipChanges, type Group } from './membership.ts';

/** Task 3 was issued for 各行政村, then east and west. */
const changes = (group: Partial<Group>, edit: (task: IssuedTask) => IssuedTask = (task) => task) => {
  const villages = { name: '各行政村', atIssue: ['east', 'west'], today: ['east', 'west'], ...group };
  const found = membershipChanges(issuedTasks().map(edit), (spelling) =>
    spelling === '各行政村' ? villages : undefined,
  );
  return found.map(({ kind, taskId, unitId, caseId }) => `${kind} ${taskId} ${unitId} ${caseId}`);
};
const closed = (task: IssuedTask): IssuedTask => ({
  ...task,
  cases: task.cases.map((one) => ({ ...one, isOpen: false })),
});

test.each<[string, Partial<Group>, string[]]>([
  ['the same members', {}, []],
  ['a unit that joined', { today: ['east', 'west', 'north'] }, ['joined task 3 north null']],
  ['a unit that left', { today: ['east'] }, ['left task 3 west 3@west']],
  [
    'one that an officer left out at issue',
    { atIssue: ['east', 'west', 'south'], today: ['east', 'west', 'south'] },
    [],
  ],
  ['one that an officer added at issue', { atIssue: ['east'], today: ['east'] }, []],
])('%s', (_what, group, expected) => {
  expect(changes(group)).toEqual(expected);
});

test('a task that is over changes no more, nor does a unit that holds a case already', () => {
  const joined = { today: ['east', 'west', 'north'] };
  expect(changes(joined, closed)).toEqual([]);
  const given = (task: IssuedTask): IssuedTask => ({
    ...task,
    cases: task.cases.map((one) => (one.unitId === 'west' ? { ...one, unitId: 'north' } : one)),
  });
  expect(changes(joined, given)).toEqual([]);
});
