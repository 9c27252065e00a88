import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';

export interface KeyPlace {
  accountId: string;
  key: string;
}

/** Nobody repeats a request after so many days; older answers are thrown away when a process starts. */
const KEPT_DAYS = 30;

/** Keys and answers of writes, one row per account and key. */
@Injectable()
export class IdempotencyStore implements OnApplicationBootstrap {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const now = await this.clock.now(this.dataSource.manager);
    await this.dataSource.query(
      'delete from idempotency_key where created_at < $1::timestamptz - make_interval(days => $2)',
      [now, KEPT_DAYS],
    );
  }

  /** Takes the key, or returns what was answered under it; throws a conflict for another request or an unfinished one. */
  async claim(place: KeyPlace, requestHash: string): Promise<{ status: number; response: unknown } | null> {
    const now = await this.clock.now(this.dataSource.manager);
    const inserted: unknown[] = await this.dataSource.query(
      `insert into idempotency_key (account_id, key, request_hash, created_at) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [place.accountId, place.key, requestHash, now],
    );
    if (inserted.length > 0) return null;
    const rows: { request_hash: string; status: number | null; response: unknown }[] = await this.dataSource.query(
      'select request_hash, status, response from idempotency_key where account_id = $1 and key = $2',
      [place.accountId, place.key],
    );
    const [row] = rows;
    if (row && row.request_hash !== requestHash) {
      throw new Refusal('conflict', 'idempotency_key_reused', '这个 Idempotency-Key 已用于另一个请求，请换一个新的。');
    }
    if (!row || row.status === null) {
      throw new Refusal(
        'conflict',
        'idempotency_outcome_unknown',
        '同一请求正在处理，或上次处理中断、结果未知。请先刷新查看结果，确认没有生效后换一个 Idempotency-Key 再试。',
      );
    }
    return { status: row.status, response: row.response };
  }

  async keep(place: KeyPlace, status: number, answer: unknown): Promise<void> {
    await this.dataSource.query(
      'update idempotency_key set status = $3, response = $4::jsonb where account_id = $1 and key = $2',
      [place.accountId, place.key, status, answer === undefined ? null : JSON.stringify(answer)],
    );
  }

  async release(place: KeyPlace): Promise<void> {
    await this.dataSource.query('delete from idempotency_key where account_id = $1 and key = $2 and status is null', [
      place.accountId,
      place.key,
    ]);
  }
}
