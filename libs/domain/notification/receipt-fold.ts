import type { NotificationState } from './notification.ts';

export type ReceiptStatus = 'delivered' | 'failed';

/**
 * The state after a delivery receipt. Receipts come doubled, late and in any order: a handset that confirmed has the
 * message whatever else is said, and a receipt that overtakes the acknowledgement proves acceptance by itself.
 */
export function stateAfterReceipt(state: NotificationState, status: ReceiptStatus): NotificationState {
  if (state === 'delivered') return 'delivered';
  return status;
}
