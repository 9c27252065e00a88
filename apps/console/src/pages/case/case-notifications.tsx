import { Tooltip } from 'antd';
import type { TableColumnsType } from 'antd';
import type { CaseNotification } from '../../../../../libs/contracts/http/case.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { EmptyState } from '../../patterns/empty-state.tsx';
import { RecordTable } from '../../patterns/record-table.tsx';

const COLUMNS: TableColumnsType<CaseNotification> = [
  { title: '时间', width: 170, render: (_, row) => formatInstant(row.createdAt) },
  {
    title: '收件人',
    width: 220,
    render: (_, row) => (
      <>
        {row.personName}（{row.unitName}）<div className="quiet tabular">{row.address}</div>
      </>
    ),
  },
  { title: '方式', width: 70, render: (_, row) => CHANNEL_NAMES[row.channel] },
  { title: '内容', render: (_, row) => <Tooltip title={<Body text={row.body} />}>{row.subject ?? row.body}</Tooltip> },
  {
    title: '回执',
    width: 220,
    render: (_, row) => (
      <>
        {row.state === 'delivered' ? '✓ ' : row.state === 'failed' || row.state === 'no_receipt' ? '▲ ' : ''}
        {row.stateName}
        {row.possibleDuplicate && '（可能重复）'}
        <div className="quiet">{row.failure ?? (row.settledAt === null ? '' : formatInstant(row.settledAt))}</div>
      </>
    ),
  },
];

/** Whom the system told, how, and what came back. */
export function CaseNotifications({ items }: { items: readonly CaseNotification[] }) {
  return (
    <RecordTable<CaseNotification>
      rowKey="id"
      columns={COLUMNS}
      dataSource={[...items].reverse()}
      pagination={items.length > 50 ? { pageSize: 50 } : false}
      locale={{ emptyText: <EmptyState title="还没有通知">发给本件相关人员的短信和邮件列在这里。</EmptyState> }}
    />
  );
}

const Body = ({ text }: { text: string }) => <span style={{ whiteSpace: 'pre-line' }}>{text}</span>;
