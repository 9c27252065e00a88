import type { EntityManager } from 'typeorm';
import type { DeliveryEntryView, ReceiptView } from '../../../../libs/contracts/http/notification.ts';

const KIND_NAMES: Readonly<Record<string, string>> = {
  'notification.accepted': '运营方已接收',
  'notification.retry': '暂未成功，稍后重发',
  'notification.failed': '发送失败',
  'notification.unknown': '结果未知',
  'notification.resent': '再次发送（可能重复）',
  'notification.withdrawn': '撤回未发',
  'notification.bundled': '并入一条消息发送',
  'notification.joined': '由多条消息合并',
  'notification.no_receipt': '回执未到',
  'notification.receipt_delivered': '回执：已送达',
  'notification.receipt_failed': '回执：未送达',
};

/** A message's receipts in the order they came. */
export async function readReceipts(manager: EntityManager, notificationId: string): Promise<ReceiptView[]> {
  const rows: (Omit<ReceiptView, 'receivedAt'> & { receivedAt: Date })[] = await manager.query(
    `select id, status, raw, received_at as "receivedAt" from receipt where notification_id = $1 order by received_at, id`,
    [notificationId],
  );
  return rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }));
}

/** What the delivery stream says about one message, oldest first. */
export async function readDeliveries(
  manager: EntityManager,
  notificationId: string,
  caseId: string | null,
): Promise<DeliveryEntryView[]> {
  const rows: { seq: number; at: Date; kind: string; body: string }[] = await manager.query(
    `select seq, at, kind, body from ledger_entry
     where stream_kind = 'delivery' and stream_id = $1 and body::jsonb ->> 'notificationId' = $2 order by seq`,
    [caseId ?? 'system', notificationId],
  );
  return rows.map(({ seq, at, kind, body }) => {
    const { attempt = null, reply = null } = JSON.parse(body) as { attempt?: number; reply?: string | null };
    return { seq, at: at.toISOString(), kind, kindName: KIND_NAMES[kind] ?? kind, attempt, reply };
  });
}
