import type { DataSource } from 'typeorm';
import { append } from '../../ledger/append.ts';
import type { Clock } from '../../persistence/clock.ts';
import { deliveryEntry } from '../dispatch/delivery-entry.ts';
import { readLimits } from '../../persistence/notification-settings.ts';
import { updateReturning } from '../dispatch/outgoing-row.ts';

const BATCH = 200;
const HOUR_MS = 3_600_000;

/**
 * Finds SMS that a provider accepted and whose delivery receipt has not come in time, and says so on the message: nobody
 * may take silence for delivery. E-mail has no receipts; its acceptance is all there is to know.
 */
export class ReceiptWatch {
  readonly name = 'receipt watch';

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** One batch; true when there may be more. */
  async runOnce(): Promise<boolean> {
    return this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const { receiptWithinHours } = await readLimits(manager);
      const words = `运营方已接收，${receiptWithinHours}小时内没有回执，是否送达无法确认`;
      const rows = await updateReturning(
        manager,
        `set state = 'no_receipt', failure = $2, settled_at = $3
         where n.id in (select id from notification where state = 'accepted' and channel = 'sms' and accepted_at <= $1
           order by accepted_at limit $4 for update skip locked)`,
        [new Date(at.getTime() - receiptWithinHours * HOUR_MS), words, at, BATCH],
      );
      await append(
        manager,
        rows.map((row) => deliveryEntry(row, at, 'notification.no_receipt', words)),
      );
      return rows.length === BATCH;
    });
  }
}
