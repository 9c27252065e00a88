import { useQuery } from '@tanstack/react-query';
import { Descriptions, Skeleton, Typography } from 'antd';
import type { NotificationDetail } from '../../../../../libs/contracts/http/notification.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { CHANNEL_NAMES } from '../../../../../libs/domain/notification/channel-name.ts';
import { api } from '../../api/client.ts';
import { DetailDrawer } from '../../patterns/detail-drawer.tsx';
import { ErrorNotice } from '../../patterns/error-notice.tsx';
import { DeliveryTable } from './delivery-table.tsx';
import { NOTIFICATIONS_PATH } from './paths.ts';
import { StateTag } from './state-tag.tsx';

/** One message: its words, every try, what the provider answered, and the receipts. */
export function NotificationDrawer({ id, onClose }: { id: string | undefined; onClose: () => void }) {
  const shown = useQuery({
    queryKey: [NOTIFICATIONS_PATH, id],
    queryFn: ({ signal }) => api.get<NotificationDetail>(`${NOTIFICATIONS_PATH}/${id}`, signal),
    enabled: id !== undefined,
    refetchInterval: 5_000,
  });
  return (
    <DetailDrawer open={id !== undefined} title="消息详情" onClose={onClose} width={720}>
      {shown.isError && <ErrorNotice error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isPending && <Skeleton active />}
      {shown.data !== undefined && <Message detail={shown.data} />}
    </DetailDrawer>
  );
}

function Message({ detail }: { detail: NotificationDetail }) {
  const items = [
    { label: '收件人', children: `${detail.personName || '—'}（${detail.address}）` },
    { label: '单位', children: detail.unitName || '—' },
    { label: '方式', children: CHANNEL_NAMES[detail.channel] },
    { label: '状态', children: <StateTag row={detail} /> },
    {
      label: '督办事项',
      children: detail.caseNumber === null ? '—' : `${detail.caseNumber} ${detail.caseTitle}`,
      span: 'filled' as const,
    },
    { label: '形成时间', children: formatInstant(detail.createdAt) },
    { label: '提交时间', children: instantOrNone(detail.acceptedAt) },
    { label: '尝试次数', children: `${detail.attempts} 次` },
    { label: '运营方编号', children: detail.providerRef ?? '—' },
  ];
  return (
    <>
      <Descriptions
        size="small"
        column={{ xs: 1, md: 2 }}
        bordered
        styles={{ label: { whiteSpace: 'nowrap' } }}
        items={items.map((item, key) => ({ key, ...item }))}
      />
      <Heading>{detail.subject ?? '内容'}</Heading>
      <div style={{ whiteSpace: 'pre-wrap', background: '#f5f7fa', borderRadius: 4, padding: 12 }}>{detail.body}</div>
      {detail.failure !== null && <Typography.Paragraph type="danger">{detail.failure}</Typography.Paragraph>}
      <Heading>发送过程与回执</Heading>
      <DeliveryTable detail={detail} />
    </>
  );
}

const instantOrNone = (instant: string | null): string => (instant === null ? '—' : formatInstant(instant));

function Heading({ children }: { children: string }) {
  return (
    <Typography.Title level={3} style={{ fontSize: '1em', marginTop: 20 }}>
      {children}
    </Typography.Title>
  );
}
