import type { NotificationState } from '../../../../../libs/domain/notification/notification.ts';
import type { FaultKind } from '../../../../../libs/contracts/http/simulator.ts';

/** Shape and colour of a state; never colour alone. */
export const STATE_LOOKS: Readonly<Record<NotificationState, { shape: string; colour: string }>> = {
  queued: { shape: '○', colour: '#4a5565' },
  sending: { shape: '◆', colour: '#1b4b8f' },
  unknown: { shape: '▲', colour: '#8a5300' },
  accepted: { shape: '◆', colour: '#1b4b8f' },
  no_receipt: { shape: '▲', colour: '#8a5300' },
  delivered: { shape: '✓', colour: '#1d6b34' },
  failed: { shape: '●', colour: '#c62828' },
  withdrawn: { shape: '○', colour: '#5c6675' },
  bundled: { shape: '◇', colour: '#5c6675' },
};

export const FAULT_NAMES: Readonly<Record<FaultKind, string>> = {
  delay: '延迟应答',
  refuse_permanent: '永久拒收（空号、无此邮箱）',
  refuse_temporary: '暂时拒收（限流、邮箱忙）',
  lose_acknowledgement: '收下后断线（应答丢失）',
  double_receipt: '回执重复',
  swap_receipts: '回执先于应答到达',
  fail_receipt: '回执报未送达',
};

export const SMS_STATUS_NAMES: Readonly<Record<'accepted' | 'delivered' | 'failed', string>> = {
  accepted: '已发出',
  delivered: '✓ 已送达',
  failed: '● 未送达',
};
