import type { UnitView } from '../../../../libs/contracts/http/unit.ts';
import { pathTo, pruned, treeOf } from './unit-tree.ts';
import type { UnitNode } from './unit-tree.ts';

function unit(id: string, parentId: string | null, more: Partial<UnitView> = {}): UnitView {
  return {
    id,
    name: id,
    kind: 'department',
    parentId,
    isOffice: false,
    aliases: [],
    memberIds: [],
    peopleCount: 0,
    reachable: true,
    retiredAt: null,
    ...more,
  };
}
const UNITS = [
  unit('企业', '乡', { kind: 'enterprise' }),
  unit('村', '乡', { kind: 'village' }),
  unit('组', '村'),
  unit('乡', null, { kind: 'township' }),
  unit('安办', '乡', { isOffice: true }),
];
const shape = (nodes: readonly UnitNode[]): unknown => nodes.map((node) => [node.unit.name, shape(node.children)]);

test('the office stands first, then kinds in their usual order, whatever the order of the list', () => {
  expect(shape(treeOf(UNITS))).toEqual([
    [
      '乡',
      [
        ['安办', []],
        ['村', [['组', []]]],
        ['企业', []],
      ],
    ],
  ]);
});

test('a unit whose parent is out of sight stands at the top', () => {
  expect(shape(treeOf([unit('组', '村')]))).toEqual([['组', []]]);
});

test('a search keeps the way down to what it found', () => {
  expect(shape(pruned(treeOf(UNITS), (each) => each.name === '组'))).toEqual([['乡', [['村', [['组', []]]]]]]);
});

test('the path names every unit above, and a circle in the data ends', () => {
  expect(pathTo(UNITS, UNITS[2]!)).toEqual(['乡', '村']);
  const circle = [unit('甲', '乙'), unit('乙', '甲')];
  expect(pathTo(circle, circle[0]!)).toEqual(['乙']);
});
