import { setTimeout as pause } from 'node:timers/promises';
import type { Reply } from '../http/reply.ts';
import type { FaultStore } from '../store/fault.store.ts';
import type { PushStore } from '../store/push.store.ts';
import type { Sms, SmsStore, Submission } from '../store/sms.store.ts';
import type { ReceiptPusher } from './receipt.pusher.ts';

/** A handset confirms about this long after the message was taken. */
const RECEIPT_DELAY_MS = 300;

/** An SMS vendor that keeps what it is given and misbehaves on request. */
export class LoopbackSms {
  constructor(
    private readonly messages: SmsStore,
    private readonly pushes: PushStore,
    private readonly faults: FaultStore,
    private readonly pusher: ReceiptPusher,
  ) {}

  /** Takes a message once per reference: a repeated submission gets the first one's number. */
  async submit(submission: Submission): Promise<Reply> {
    const faults = await this.faults.take('sms', submission.phone, [
      'delay',
      'refuse_permanent',
      'refuse_temporary',
      'lose_acknowledgement',
    ]);
    if (faults.has('refuse_permanent')) return refusal(422, 'PHONE_REJECTED', '号码为空号或已停机');
    if (faults.has('refuse_temporary')) return refusal(429, 'THROTTLED', '业务限流，请稍后再试');
    const { sms, duplicate } = await this.messages.accept(submission);
    if (!duplicate) await this.orderReceipts(sms);
    await pause(faults.get('delay')?.delayMs ?? 0);
    if (faults.has('lose_acknowledgement')) return { hangUp: true };
    return { status: 200, body: { providerRef: sms.providerRef, duplicate } };
  }

  private async orderReceipts(sms: Sms): Promise<void> {
    if (sms.callbackUrl === null) return;
    const faults = await this.faults.take('sms', sms.phone, ['double_receipt', 'swap_receipts', 'fail_receipt']);
    const status = faults.has('fail_receipt') ? 'failed' : 'delivered';
    const early = faults.has('swap_receipts');
    await this.pushes.add(sms.providerRef, status, early ? 0 : RECEIPT_DELAY_MS);
    if (faults.has('double_receipt')) await this.pushes.add(sms.providerRef, status, early ? 0 : RECEIPT_DELAY_MS);
    this.pusher.wake();
    // The receipt overtakes the acknowledgement, which vendors under load really do.
    if (early) await pause(RECEIPT_DELAY_MS);
  }
}

function refusal(status: number, code: string, message: string): Reply {
  return { status, body: { code, message } };
}
