import { Input, Tree } from 'antd';
import type { TreeDataNode } from 'antd';
import { useMemo, useState } from 'react';
import type { UnitView } from '../../../../../libs/contracts/http/unit.ts';
import { UNIT_KIND_NAMES } from '../../../../../libs/domain/unit/unit-kind.ts';
import { matchesName } from '../../patterns/pinyin.ts';
import './unit.css';
import { pruned, treeOf } from '../../unit/unit-tree.ts';
import type { UnitNode } from '../../unit/unit-tree.ts';

interface UnitTreeProps {
  units: readonly UnitView[];
  chosen: string;
  onChoose: (unitId: string) => void;
}

/** Up to so many units the whole tree is shown open. */
const FEW = 30;

/** The tree with a search by name, alias or pinyin initials. */
export function UnitTree({ units, chosen, onChoose }: UnitTreeProps) {
  const [typed, setTyped] = useState('');
  const nodes = useMemo(() => {
    const tree = treeOf(units);
    if (typed.trim() === '') return tree;
    return pruned(tree, (unit) => [unit.name, ...unit.aliases].some((name) => matchesName(name, typed)));
  }, [units, typed]);
  const expanded = typed.trim() === '' && units.length > FEW ? openAround(units, chosen) : units.map((unit) => unit.id);
  return (
    <>
      <Input
        allowClear
        aria-label="查找单位"
        placeholder="名称、别名或拼音首字母"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        style={{ marginBottom: 8 }}
      />
      <div style={{ maxHeight: 'calc(100vh - 240px)', overflow: 'auto' }}>
        {nodes.length === 0 && <p style={{ color: '#4a5565', margin: 8 }}>没有符合的单位</p>}
        <Tree
          key={`${typed}/${units.length}`}
          blockNode
          defaultExpandedKeys={expanded}
          treeData={nodes.map(nodeOf)}
          selectedKeys={[chosen]}
          onSelect={(keys) => keys[0] !== undefined && onChoose(String(keys[0]))}
        />
      </div>
    </>
  );
}

function nodeOf({ unit, children }: UnitNode): TreeDataNode {
  const needsPeople = unit.kind !== 'collective' && unit.retiredAt === null && !unit.reachable;
  return {
    key: unit.id,
    title: (
      <span title={unit.name} className="unit-tree-name">
        {unit.name} <small style={{ color: '#5c6675' }}>{UNIT_KIND_NAMES[unit.kind]}</small>
        {needsPeople && <small style={{ color: '#8a5300' }}> ▲ 无法通知</small>}
        {unit.retiredAt !== null && <small> ○ 已停用</small>}
      </span>
    ),
    children: children.map(nodeOf),
  };
}

/** The top units and everything above the chosen one. */
function openAround(units: readonly UnitView[], chosen: string): string[] {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const open = new Set(units.filter((unit) => unit.parentId === null).map((unit) => unit.id));
  for (let id = parents.get(chosen); id && !open.has(id); id = parents.get(id)) open.add(id);
  return [...open];
}
