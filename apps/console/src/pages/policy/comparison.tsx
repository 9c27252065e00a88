import type { RuleDetail } from '../../../../../libs/contracts/http/policy.ts';
import type { Difference } from '../../../../../libs/domain/policy/layers.ts';
import type { ProcedurePolicy } from '../../../../../libs/domain/policy/procedure.ts';
import { Panel } from '../../patterns/panel.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { placeWords, valueWords } from './comparison-words.ts';
import { ConfidenceTag } from './confidence-tag.tsx';

/** What a local layer sets otherwise, each with the source it gives; everything else is the base's. */
export function Comparison({ rule }: { rule: RuleDetail }) {
  const { policy, base, differences } = rule;
  if (base === null) return null;
  const shown = differences.filter((row) => !isSourceOf(row, differences));
  const value = ({ path }: Difference, side: Difference['before']) => valueWords(path.at(-1), side);
  return (
    <Panel
      title={`与“${base.title}”不同之处`}
      extra={<span className="quiet">共 {shown.length} 处，其余沿用上级规则</span>}
    >
      <RecordTable<Difference>
        pagination={false}
        rowKey={({ path }) => path.join('.')}
        dataSource={shown}
        columns={[
          { title: '哪一项', key: 'place', width: 190, render: (_, row) => placeWords(row, policy) },
          { title: '上级规则', key: 'before', width: 190, render: (_, row) => value(row, row.before) },
          { title: '本地规定', key: 'after', width: 220, render: (_, row) => <strong>{value(row, row.after)}</strong> },
          { title: '本地依据', key: 'source', render: (_, row) => <LocalSource row={row} policy={policy} /> },
        ]}
      />
    </Panel>
  );
}

/** A source that changed with the value beside it is told on that value's row. */
function isSourceOf({ path }: Difference, all: readonly Difference[]): boolean {
  const field = path.at(-1) ?? '';
  const parent = path.slice(0, -1).join('.');
  const isSource = field === 'source' || field === 'confidence';
  return isSource && all.some((other) => !isSourceField(other) && other.path.join('.').startsWith(`${parent}.`));
}

const isSourceField = ({ path }: Difference): boolean => ['source', 'confidence'].includes(path.at(-1) ?? '');

function LocalSource({ row: { path }, policy }: { row: Difference; policy: ProcedurePolicy }) {
  const [part, name] = path;
  const { source, confidence } = (part === 'clocks' ? policy.clocks[name ?? ''] : policy.extension) ?? {};
  return (
    <>
      {source} {confidence !== undefined && <ConfidenceTag confidence={confidence} />}
    </>
  );
}
