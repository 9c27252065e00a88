import { timingSafeEqual, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import pLimit from 'p-limit';
import { DataSource, type EntityManager } from 'typeorm';
import type { Config } from '../../../../libs/config/config.ts';
import { derivedToken } from '../../../../libs/config/derived-token.ts';
import type { ReceiptTaken, SmsReceiptBody, SmsReceiptQuery } from '../../../../libs/contracts/http/notification.ts';
import { stateAfterReceipt } from '../../../../libs/domain/notification/receipt-fold.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { append } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NotificationEntity } from '../../../../libs/persistence/entities/notification.entity.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';

/** Receipts of messages that belong to no case stand in this delivery stream. */
const NO_CASE = 'system';
const NOT_DELIVERED = '运营方回执：未送达';
/** Receipts come in floods from machines that try again: they may use so many connections, the others are people's. */
const AT_A_TIME = 3;
const MOST_WAITING = 50;
/** Whoever waited longer for his turn, or for a message held by a step of its case, is asked to come again. */
const LONGEST_WAIT_MS = 3_000;

/** Takes the providers' delivery receipts: doubled, late and out-of-order ones change nothing they should not. */
@Injectable()
export class ReceiptService {
  private readonly places = pLimit(AT_A_TIME);

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Records a receipt once per provider, reference and status, also after the case has closed. Refuses
   * `receipt_token_invalid`, `notification_not_found`, and `receipts_busy` when too many wait already.
   */
  async accept({ notification: id, token }: SmsReceiptQuery, body: SmsReceiptBody): Promise<ReceiptTaken> {
    const wanted = derivedToken(this.config.secretKey, `receipt:${id}`);
    if (body.reference !== id || !timingSafeEqual(Buffer.from(token), Buffer.from(wanted))) {
      throw new Refusal(
        'unauthenticated',
        'receipt_token_invalid',
        '回执地址中的令牌不对，未予记录。请使用提交短信时给出的回执地址。',
      );
    }
    if (this.places.pendingCount >= MOST_WAITING) throw busy();
    const since = Date.now();
    return this.places(() => {
      if (Date.now() - since > LONGEST_WAIT_MS) throw busy();
      return this.record(id, body);
    });
  }

  private record(id: string, body: SmsReceiptBody): Promise<ReceiptTaken> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`set local lock_timeout = ${LONGEST_WAIT_MS}`);
      const row = await manager.findOne(NotificationEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!row) throw new Refusal('not_found', 'notification_not_found', '没有这条消息，回执未予记录。');
      const at = await this.clock.now(manager);
      const recorded = await insertOnce(manager, row, body, at);
      if (recorded) await apply(manager, row, body, at);
      return { recorded };
    });
  }
}

const busy = (): Refusal =>
  new Refusal('unavailable', 'receipts_busy', '等待记录的回执太多，这一条未予记录。请稍后再推送。');

async function insertOnce(
  manager: EntityManager,
  row: NotificationEntity,
  body: SmsReceiptBody,
  at: Date,
): Promise<boolean> {
  const { phone: _phone, ...raw } = body;
  const inserted: unknown[] = await manager.query(
    `insert into receipt (id, notification_id, provider, provider_ref, status, raw, received_at)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (provider, provider_ref, status) do nothing returning id`,
    [randomUUID(), row.id, row.provider ?? 'sms', body.providerRef, body.status, JSON.stringify(raw), at],
  );
  return inserted.length > 0;
}

/** A receipt proves acceptance, also when it overtakes the provider's own answer. */
async function apply(manager: EntityManager, row: NotificationEntity, body: SmsReceiptBody, at: Date): Promise<void> {
  const state = stateAfterReceipt(row.state, body.status);
  await manager.update(NotificationEntity, row.id, {
    state,
    providerRef: row.providerRef ?? body.providerRef,
    acceptedAt: row.acceptedAt ?? at,
    settledAt: state === row.state ? row.settledAt : at,
    failure: state === 'failed' ? NOT_DELIVERED : null,
    leaseUntil: null,
  });
  const { providerRef, status } = body;
  await append(manager, [
    {
      streamKind: 'delivery',
      streamId: row.caseId ?? NO_CASE,
      at,
      kind: `notification.receipt_${status}`,
      body: { notificationId: row.id, provider: row.provider, providerRef, status, before: row.state, state },
    },
  ]);
}
