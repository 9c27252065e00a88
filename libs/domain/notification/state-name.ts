import type { NotificationState } from './notification.ts';

/** What the office reads for each state; nothing is claimed that no provider has said. */
export const NOTIFICATION_STATE_NAMES: Readonly<Record<NotificationState, string>> = {
  queued: '待发送',
  sending: '发送中',
  unknown: '核实中',
  accepted: '已提交运营方',
  no_receipt: '回执未到',
  delivered: '已送达',
  failed: '发送失败',
  withdrawn: '已撤回未发',
};
