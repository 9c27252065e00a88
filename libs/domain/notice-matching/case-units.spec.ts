import { caseUnitsOf } from './case-units.ts';
import type { IssueTaskUnit } from './issue-task.ts';

const unit = (role: IssueTaskUnit['role'], unitId: string | null, memberIds: string[] = []): IssueTaskUnit => ({
  name: unitId ?? '各村',
  role,
  collective: memberIds.length > 0,
  unitId,
  memberIds,
});

test.each<[string, IssueTaskUnit[], string[], string[]]>([
  [
    'lead, responsible and actor answer',
    [unit('lead', 'a'), unit('responsible', 'b'), unit('actor', 'c')],
    ['a', 'b', 'c'],
    [],
  ],
  ['cooperating units are copied in', [unit('lead', 'a'), unit('cooperating', 'b')], ['a'], ['b']],
  ['a collective stands for its named units', [unit('responsible', 'group', ['x', 'y'])], ['x', 'y'], []],
  ['a cooperating collective is copied in', [unit('lead', 'a'), unit('cooperating', null, ['x'])], ['a'], ['x']],
  ['a unit named twice has one case', [unit('lead', 'a'), unit('responsible', null, ['a', 'b'])], ['a', 'b'], []],
  ['who answers is not also copied in', [unit('cooperating', 'a'), unit('responsible', 'a')], ['a'], []],
])('%s', (_, units, responsible, cooperating) => {
  expect(caseUnitsOf(units)).toEqual({ responsible, cooperating });
});
