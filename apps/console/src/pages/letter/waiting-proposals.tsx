import { useQuery } from '@tanstack/react-query';
import type { TableColumnsType } from 'antd';
import type { CaseSummary } from '../../../../../libs/contracts/http/case.ts';
import type { Page } from '../../../../../libs/contracts/http/page.ts';
import { api } from '../../api/client.ts';
import { DueCell } from '../../patterns/due-cell.tsx';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { CASES_PATH } from '../case/paths.ts';
import { CaseLink } from '../case/case-link.tsx';

const PATH = `${CASES_PATH}?proposal=open&limit=200`;

const COLUMNS: TableColumnsType<CaseSummary> = [
  { title: '任务', render: (_, row) => <CaseLink id={row.id}>{row.title}</CaseLink> },
  { title: '拟约谈单位', render: (_, row) => `${row.unitName}（主要负责人）` },
  { title: '期限', render: (_, row) => <DueCell dueAt={row.due.at} paused={row.lamp === 'paused'} /> },
  { title: '操作', width: 90, render: (_, row) => <CaseLink id={row.id}>去决定</CaseLink> },
];

/** Interviews the ladder proposes; each waits for a leader's decision on its case. */
export function WaitingProposals({ refreshEverySeconds }: { refreshEverySeconds: number }) {
  const found = useQuery({
    queryKey: [PATH],
    queryFn: ({ signal }) => api.get<Page<CaseSummary>>(PATH, signal),
    refetchInterval: refreshEverySeconds * 1000,
  });
  return (
    <>
      {found.isError && <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />}
      <RecordTable<CaseSummary>
        rowKey="id"
        columns={COLUMNS}
        dataSource={found.data?.items ?? []}
        loading={found.isPending}
        pagination={false}
        locale={{
          emptyText: <EmptyState title="没有待决定的约谈">多次督促仍未办结时，系统建议约谈，由您决定。</EmptyState>,
        }}
      />
    </>
  );
}
