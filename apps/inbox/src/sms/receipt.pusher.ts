import type { Push, PushStore } from '../store/push.store.ts';
import type { SmsStore } from '../store/sms.store.ts';

const RETRY_SECONDS = [1, 2, 5, 15, 60, 300, 900];
const CALL_TIMEOUT_MS = 5_000;
const LONGEST_SLEEP_MS = 60_000;

/** Pushes receipts to the callback addresses, at least once each, until they are taken or the retries are used up. */
export class ReceiptPusher {
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;
  private stopped = false;

  constructor(
    private readonly pushes: PushStore,
    private readonly messages: SmsStore,
    private readonly report: (error: unknown) => void,
  ) {}

  /** Looks for due receipts now; call after adding one and at boot. */
  wake(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.pump()
      .catch((error: unknown) => {
        this.report(error);
        this.sleep(1_000);
      })
      .finally(() => {
        this.running = undefined;
        if (this.again) this.wake();
      });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  private async pump(): Promise<void> {
    this.again = false;
    for (let due = await this.pushes.claim(20); due.length > 0 && !this.stopped; due = await this.pushes.claim(20)) {
      await Promise.all(due.map((push) => this.push(push)));
    }
    const next = await this.pushes.nextInMs();
    if (next !== null) this.sleep(Math.max(0, Math.min(next, LONGEST_SLEEP_MS)));
  }

  private sleep(ms: number): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), ms);
  }

  private async push(push: Push): Promise<void> {
    await this.messages.settle(push.providerRef, push.status);
    if (await taken(push)) return this.pushes.done(push.id);
    const wait = RETRY_SECONDS[push.attempts - 1];
    await (wait === undefined ? this.pushes.done(push.id) : this.pushes.again(push.id, wait * 1_000));
  }
}

/** True when the customer's callback answered 2xx; a closed door is the ordinary reason to try again. */
async function taken(push: Push): Promise<boolean> {
  const { providerRef, reference, phone, status } = push;
  try {
    const response = await fetch(push.callbackUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ providerRef, reference, phone, status }),
      signal: AbortSignal.timeout(CALL_TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
