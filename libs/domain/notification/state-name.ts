import type { NotificationChannel, NotificationState } from './notification.ts';

/** What the office reads for each state; nothing is claimed that no provider has said. */
export const NOTIFICATION_STATE_NAMES: Readonly<Record<NotificationState, string>> = {
  queued: '待发送',
  sending: '发送中',
  unknown: '核实中',
  accepted: '已提交',
  no_receipt: '回执未到',
  delivered: '已送达',
  failed: '发送失败',
  withdrawn: '已撤回未发',
  bundled: '已合并发送',
};

/** Whom an accepted message was handed to, by channel. */
const ACCEPTED_BY: Readonly<Record<NotificationChannel, string>> = {
  sms: '已提交运营方',
  email: '已提交邮件服务器',
};

interface Fate {
  state: NotificationState;
  channel: NotificationChannel;
  /** Nothing more will happen to it. */
  isSettled: boolean;
}

/** The state of one message; what was accepted says by whom, and what nobody asks about any more says so. */
export function stateNameOf({ state, channel, isSettled }: Fate): string {
  if (state === 'unknown' && isSettled) return '无法查明';
  return state === 'accepted' ? ACCEPTED_BY[channel] : NOTIFICATION_STATE_NAMES[state];
}
