import { maskedAddress } from './masked-address.ts';
import type { NotificationState } from './notification.ts';
import { stateAfterReceipt, type ReceiptStatus } from './receipt-fold.ts';

test.each<[NotificationState, ReceiptStatus, NotificationState]>([
  ['accepted', 'delivered', 'delivered'],
  ['accepted', 'failed', 'failed'],
  ['no_receipt', 'delivered', 'delivered'],
  ['no_receipt', 'failed', 'failed'],
  ['sending', 'delivered', 'delivered'],
  ['unknown', 'delivered', 'delivered'],
  ['delivered', 'failed', 'delivered'],
  ['delivered', 'delivered', 'delivered'],
  ['failed', 'delivered', 'delivered'],
])('a message %s with the receipt %s is %s', (state, status, after) => {
  expect(stateAfterReceipt(state, status)).toBe(after);
});

test.each([
  ['13800000001', '138****0001'],
  ['wang@yunxi.example', 'w***@yunxi.example'],
  ['12345', '****'],
])('%s is shown as %s', (address, masked) => {
  expect(maskedAddress(address)).toBe(masked);
});
