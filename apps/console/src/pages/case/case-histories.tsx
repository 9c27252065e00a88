import type { CaseEngineHistory } from '../../../../../libs/contracts/http/case.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';

/** The engine's own record of each run, exported so that it outlives the engine. */
export function CaseHistories({ items }: { items: readonly CaseEngineHistory[] }) {
  return (
    <RecordTable<CaseEngineHistory>
      rowKey="runId"
      pagination={false}
      dataSource={[...items]}
      locale={{
        emptyText: (
          <EmptyState title="还没有导出的引擎历史">流程引擎的每次运行结束后，它自己的记录会导出留存在这里。</EmptyState>
        ),
      }}
      columns={[
        { title: '运行号', dataIndex: 'runId' },
        { title: '事件数', dataIndex: 'events', align: 'right', width: 90 },
        { title: '导出时间', width: 180, render: (_, row) => formatInstant(row.exportedAt) },
        { title: '指纹（SHA-256）', dataIndex: 'sha256', ellipsis: true },
      ]}
    />
  );
}
