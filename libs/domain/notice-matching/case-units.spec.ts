import type { DutyRule } from '../duty/duty-rule.ts';
import { caseUnitsOf, isActorInWords } from './case-units.ts';
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
  expect(caseUnitsOf({ kind: 'task', units })).toEqual({ responsible, cooperating });
});

test.each<[string, IssueTaskUnit[], string[], string[]]>([
  ['who acts beside a unit that answers is copied in', [unit('responsible', 'a'), unit('actor', 'b')], ['a'], ['b']],
  ['who acts alone answers', [unit('actor', 'a'), unit('cooperating', 'b')], ['a'], ['b']],
  ['each named unit of a collective has a duty', [unit('responsible', null, ['x', 'y'])], ['x', 'y'], []],
])('of a duty, %s', (_, units, responsible, cooperating) => {
  expect(caseUnitsOf({ kind: 'duty', units })).toEqual({ responsible, cooperating });
});

const beside = [unit('responsible', 'a'), unit('actor', null)];
const rule = { actor: '主要负责人' } as DutyRule;

test.each<[string, Parameters<typeof isActorInWords>[0], boolean]>([
  ['beside a unit that answers', { kind: 'duty', duty: rule, units: beside }, true],
  ['while there is no rule yet', { kind: 'duty', duty: null, units: beside }, true],
  ['whom the rule leaves out', { kind: 'duty', duty: { ...rule, actor: null }, units: beside }, false],
  ['alone', { kind: 'duty', duty: rule, units: [unit('actor', null)] }, false],
  ['of a task', { kind: 'task', duty: null, units: beside }, false],
])('an actor of no unit, %s, needs none: %s', (_, task, isInWords) => {
  expect(isActorInWords(task, unit('actor', null))).toBe(isInWords);
});
