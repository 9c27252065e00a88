import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import type { AuditHistory, AuditHistoryDetail, AuditHistoryEvent } from '../../../../../libs/contracts/http/audit.ts';
import { api } from '../../api/client.ts';
import { DetailDrawer } from '../../patterns/detail-drawer.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';
import { historyPath } from './paths.ts';
import { eventName, exactInstant } from './words.ts';

/** One run's events; a row opens what the engine wrote, word for word. */
export function HistoryEvents({ history, onClose }: { history: AuditHistory | null; onClose: () => void }) {
  const path = history === null ? '' : historyPath(history.caseId, history.runId);
  const events = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => api.get<AuditHistoryDetail>(path, signal),
    enabled: history !== null,
  });
  return (
    <DetailDrawer
      open={history !== null}
      title={`引擎历史　${history?.caseNumber ?? ''}`}
      width={820}
      onClose={onClose}
    >
      {events.isError && <ErrorNotice error={events.error} onRetry={() => void events.refetch()} />}
      <Typography.Paragraph type="secondary">
        运行号 {history?.runId}；SHA-256 {history?.sha256}
      </Typography.Paragraph>
      <RecordTable<AuditHistoryEvent>
        rowKey="id"
        loading={events.isPending}
        dataSource={events.data?.items ?? []}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        expandable={{ expandedRowRender: (event) => <Attributes value={event.attributes} /> }}
        columns={[
          { title: '序号', dataIndex: 'id', width: 70 },
          {
            title: '时间',
            dataIndex: 'at',
            width: 190,
            render: (at: string | null) => (at === null ? '—' : exactInstant(at)),
          },
          { title: '事件', dataIndex: 'type', render: eventName },
        ]}
      />
    </DetailDrawer>
  );
}

function Attributes({ value }: { value: unknown }) {
  return (
    <pre style={{ margin: 0, whiteSpace: 'pre-wrap', wordBreak: 'break-all', fontSize: '0.9em' }}>
      {JSON.stringify(value, null, 2)}
    </pre>
  );
}
