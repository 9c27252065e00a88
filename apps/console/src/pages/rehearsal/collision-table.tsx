import type { TableColumnsType } from 'antd';
import type { CollisionView } from '../../../../../libs/contracts/http/rehearsal.ts';
import type { CollisionCode } from '../../../../../libs/domain/rehearsal/collision/collision.ts';
import { RecordTable } from '../../patterns/record-table.tsx';
import { COLLISION_NAMES, SEVERITY_LOOKS } from './words.ts';

const COLUMNS: TableColumnsType<CollisionView> = [
  {
    title: '程度',
    width: 96,
    render: (_, { severity }) => {
      const { shape, word, colour } = SEVERITY_LOOKS[severity];
      return (
        <span style={{ color: colour, fontWeight: 600, whiteSpace: 'nowrap' }}>
          <span aria-hidden="true">{shape}</span> {word}
        </span>
      );
    },
  },
  { title: '种类', width: 120, dataIndex: 'code', render: (code: CollisionCode) => COLLISION_NAMES[code] },
  { title: '说明', dataIndex: 'message' },
];

/** What should be settled before issue, the gravest first; by kind on demand. */
export function CollisionTable({ collisions }: { collisions: readonly CollisionView[] }) {
  const codes = [...new Set(collisions.map(({ code }) => code))];
  const filters = codes.map((code) => ({
    value: code,
    text: `${COLLISION_NAMES[code]}（${collisions.filter((one) => one.code === code).length}）`,
  }));
  const columns = COLUMNS.map((column) =>
    column.title === '种类'
      ? { ...column, filters, onFilter: (code: unknown, one: CollisionView) => one.code === code }
      : column,
  );
  return (
    <RecordTable<CollisionView>
      columns={columns}
      dataSource={[...collisions]}
      rowKey={({ code, message }) => `${code}/${message}`}
      pagination={{ pageSize: 5, size: 'small', showSizeChanger: false, hideOnSinglePage: true }}
      locale={{ emptyText: '没有发现冲突，可以放心下发。' }}
    />
  );
}
