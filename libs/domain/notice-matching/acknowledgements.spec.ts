import { acknowledgementsOf } from './acknowledgements.ts';
import type { IssueTask, IssueTaskUnit } from './issue-task.ts';

const unit = (unitId: string | null, change: Partial<IssueTaskUnit> = {}): IssueTaskUnit => ({
  name: unitId ?? '各单位',
  role: 'responsible',
  collective: false,
  unitId,
  memberIds: [],
  ...change,
});
type Clause = Pick<IssueTask, 'ref' | 'kind' | 'units'>;
const clause = (ref: string, kind: IssueTask['kind'], ...units: IssueTaskUnit[]): Clause => ({ ref, kind, units });
const villages = unit(null, { name: '各村', collective: true, memberIds: ['石桥村', '柳湾村'] });
const copied = unit('派出所', { role: 'cooperating' });

/** `石桥村: 三（一） 三（二）` */
const read = (clauses: Clause[], addressees: string[] = []): string[] =>
  acknowledgementsOf(clauses, addressees).map(
    ({ unitId, clauses: some }) => `${unitId}: ${some.map(({ ref }) => ref).join(' ')}`,
  );

test.each<[string, Clause[], string[], string[]]>([
  ['without declarations nobody reads anything', [clause('一', 'task', villages)], ['镇水利站'], []],
  [
    'one that names units concerns these, a collective its members',
    [clause('一', 'task', unit('应急办')), clause('三', 'declaration', villages)],
    [],
    ['石桥村: 三', '柳湾村: 三'],
  ],
  [
    'one that names none concerns whoever answers for a task or duty, is named by another or addressed, each once',
    [
      clause('一', 'task', unit('应急办'), copied),
      clause('二', 'duty', unit('教育办'), unit('应急办', { role: 'actor' })),
      clause('三', 'declaration'),
      clause('四', 'declaration', unit('石桥村')),
    ],
    ['镇水利站', '应急办'],
    ['应急办: 三', '教育办: 三', '石桥村: 三 四', '镇水利站: 三'],
  ],
  [
    'one that also names what the tree does not know leaves nobody out',
    [clause('一', 'task', unit('应急办')), clause('三', 'declaration', unit('石桥村'), unit(null))],
    [],
    ['应急办: 三', '石桥村: 三'],
  ],
  [
    'a unit that is only copied into a task reads nothing',
    [clause('一', 'task', copied), clause('三', 'declaration')],
    [],
    [],
  ],
  ['one that cooperates in a declaration reads it', [clause('三', 'declaration', copied)], [], ['派出所: 三']],
])('%s', (_, clauses, addressees, expected) => {
  expect(read(clauses, addressees)).toEqual(expected);
});
