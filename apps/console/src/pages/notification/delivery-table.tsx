import type { TableColumnsType } from 'antd';
import type { DeliveryEntryView, NotificationDetail } from '../../../../../libs/contracts/http/notification.ts';
import { RecordTable } from '../../patterns/record-table.tsx';

const exact = (instant: string): string =>
  new Date(instant).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false });

const COLUMNS: TableColumnsType<DeliveryEntryView> = [
  { title: '时间', width: 160, render: (_, entry) => exact(entry.at) },
  { title: '结果', width: 160, dataIndex: 'kindName' },
  { title: '第几次', width: 70, render: (_, entry) => entry.attempt ?? '—' },
  { title: '运营方原话', render: (_, entry) => <code style={{ wordBreak: 'break-all' }}>{entry.reply ?? '—'}</code> },
];

/** The delivery stream's entries about one message, which the audit chain covers. */
export function DeliveryTable({ detail }: { detail: NotificationDetail }) {
  return (
    <RecordTable<DeliveryEntryView>
      pagination={false}
      rowKey={(entry) => entry.seq}
      columns={COLUMNS}
      dataSource={withReceiptWords(detail)}
      locale={{ emptyText: '还没有提交给运营方。' }}
    />
  );
}

/** A receipt's own words stand beside its entry. */
function withReceiptWords({ deliveries, receipts }: NotificationDetail): DeliveryEntryView[] {
  return deliveries.map((entry) => {
    const receipt = receipts.find((one) => entry.kind === `notification.receipt_${one.status}`);
    return receipt === undefined ? entry : { ...entry, reply: receipt.raw };
  });
}
