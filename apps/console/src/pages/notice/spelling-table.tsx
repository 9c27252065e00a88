import { Button, Flex } from 'antd';
import type { NoticeSpelling } from '../../../../../libs/contracts/http/notice.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { UnitPicker } from '../../patterns/unit-picker.tsx';
import { useDesk } from './desk.tsx';

interface SpellingTableProps {
  rows: readonly NoticeSpelling[];
  chosen: readonly string[];
  onChoose: (spellings: string[]) => void;
}

const SUGGESTED = 2;

/** Spellings without a counterpart, each with the best suggestions and a choice of any unit. */
export function SpellingTable({ rows, chosen, onChoose }: SpellingTableProps) {
  return (
    <RecordTable<NoticeSpelling>
      rowKey="spelling"
      dataSource={[...rows]}
      pagination={false}
      rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => onChoose(keys.map(String)) }}
      locale={{ emptyText: <EmptyState title="所有单位都已对应" /> }}
      columns={[
        { title: '文件中的写法', dataIndex: 'spelling' },
        { title: '出现', width: 72, render: (_, row) => `${row.taskIds.length} 项` },
        { title: '对应到已有单位', width: 400, render: (_, row) => <Counterpart row={row} /> },
      ]}
    />
  );
}

function Counterpart({ row }: { row: NoticeSpelling }) {
  const { edit } = useDesk();
  const take = (unitId: string | null) => {
    if (unitId === null) return;
    edit('spellings/choose', { spelling: row.spelling, choice: { as: 'unit', unitId } }).catch(() => undefined);
  };
  const candidates = row.match.kind === 'candidates' ? row.match.candidates.slice(0, SUGGESTED) : [];
  return (
    <Flex gap={8} align="center">
      {candidates.map((candidate) => (
        <Button key={candidate.unitId} size="small" onClick={() => take(candidate.unitId)}>
          就是{candidate.name}
        </Button>
      ))}
      <span style={{ flex: 1, minWidth: 120 }}>
        <UnitPicker placeholder="选择单位" exclude={(unit) => unit.kind === 'collective'} onChange={take} />
      </span>
    </Flex>
  );
}
