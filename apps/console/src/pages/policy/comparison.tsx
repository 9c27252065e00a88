import { Table } from 'antd';
import type { RuleDetail } from '../../../../../libs/contracts/http/policy.ts';
import type { Difference } from '../../../../../libs/domain/policy/layers.ts';
import { Panel } from '../../patterns/panel.tsx';
import { placeWords, valueWords } from './comparison-words.ts';

/** What a local layer sets otherwise; everything else is the base's. */
export function Comparison({ rule }: { rule: RuleDetail }) {
  const { policy, base, differences } = rule;
  if (base === null) return null;
  const value = ({ path }: Difference, side: Difference['before']) => valueWords(path.at(-1), side);
  return (
    <Panel
      title={`与“${base.title}”不同之处`}
      extra={<span className="quiet">共 {differences.length} 处，其余沿用上级规则</span>}
    >
      <Table<Difference>
        size="small"
        pagination={false}
        rowKey={({ path }) => path.join('.')}
        dataSource={[...differences]}
        columns={[
          { title: '哪一项', key: 'place', width: 240, render: (_, row) => placeWords(row, policy) },
          {
            title: '上级规则',
            key: 'before',
            render: (_, row) => <span className="quiet">{value(row, row.before)}</span>,
          },
          { title: '本地规定', key: 'after', render: (_, row) => <strong>{value(row, row.after)}</strong> },
        ]}
      />
    </Panel>
  );
}
