import { UNIT_KINDS } from '../../../../libs/domain/unit/unit-kind.ts';
import type { UnitView } from '../../../../libs/contracts/http/unit.ts';

export interface UnitNode {
  unit: UnitView;
  children: UnitNode[];
}

/** The tree over a flat list: the office first, then by kind and name; a unit whose parent is not in the list stands at the top. */
export function treeOf(units: readonly UnitView[]): UnitNode[] {
  const nodes = new Map([...units].sort(inOrder).map((unit) => [unit.id, { unit, children: [] as UnitNode[] }]));
  const roots: UnitNode[] = [];
  for (const node of nodes.values()) {
    const parent = node.unit.parentId === null ? undefined : nodes.get(node.unit.parentId);
    (parent?.children ?? roots).push(node);
  }
  return roots;
}

function inOrder(a: UnitView, b: UnitView): number {
  const byOffice = Number(b.isOffice) - Number(a.isOffice);
  const byKind = UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind);
  return byOffice || byKind || a.name.localeCompare(b.name, 'zh-CN');
}

/** The nodes that match, with everything above them, so that their place stays visible. */
export function pruned(nodes: readonly UnitNode[], matches: (unit: UnitView) => boolean): UnitNode[] {
  return nodes.flatMap((node) => {
    if (matches(node.unit)) return [node];
    const children = pruned(node.children, matches);
    return children.length === 0 ? [] : [{ unit: node.unit, children }];
  });
}

/** Names from the top of the tree down to the unit, itself left out. */
export function pathTo(units: readonly UnitView[], unit: UnitView): string[] {
  const names: string[] = [];
  const seen = new Set([unit.id]);
  let parent = units.find((each) => each.id === unit.parentId);
  while (parent !== undefined && !seen.has(parent.id)) {
    names.unshift(parent.name);
    seen.add(parent.id);
    const above: string | null = parent.parentId;
    parent = units.find((each) => each.id === above);
  }
  return names;
}
