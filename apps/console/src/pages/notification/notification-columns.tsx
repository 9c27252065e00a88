import { Button } from 'antd';
import type { TableColumnType } from 'antd';
import type { NotificationView } from '../../../../../libs/contracts/http/notification.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { Clipped } from '../../patterns/clipped.tsx';
import { CaseLink } from '../case/case-link.tsx';
import { StateWithReason } from './state-tag.tsx';

type Column = TableColumnType<NotificationView>;

export const MADE: Column = { title: '时间', key: 'made', render: (_, row) => formatInstant(row.createdAt) };
export const RECIPIENT: Column = { title: '收件人', key: 'who', render: (_, row) => <Recipient row={row} /> };
export const CHANNEL: Column = { title: '方式', key: 'how', render: (_, row) => CHANNEL_NAMES[row.channel] };
export const STATE: Column = { title: '状态', key: 'state', render: (_, row) => <StateWithReason row={row} /> };
export const CASE: Column = { title: '督办事项', key: 'case', render: (_, row) => <CaseOf row={row} /> };

export const wordsColumn = (width: number): Column => ({
  title: '内容',
  key: 'words',
  render: (_, row) => <Clipped text={row.body} width={width} />,
});

export const openColumn = (open: (id: string) => void): Column => ({
  title: '操作',
  key: 'acts',
  render: (_, row) => (
    <Button type="link" size="small" style={{ padding: 0 }} onClick={() => open(row.id)}>
      查看
    </Button>
  ),
});

function Recipient({ row }: { row: NotificationView }) {
  return (
    <>
      <div>
        {row.personName || '—'} <span style={{ color: '#5c6675' }}>{row.address}</span>
      </div>
      <Clipped text={row.unitName} width={240} secondary />
    </>
  );
}

function CaseOf({ row: { caseId, caseNumber, caseTitle } }: { row: NotificationView }) {
  if (caseId === null) return <>—</>;
  return (
    <CaseLink id={caseId} title={caseTitle ?? undefined}>
      {caseNumber}
    </CaseLink>
  );
}
