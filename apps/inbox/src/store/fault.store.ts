import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Fault, FaultChannel, FaultKind, FaultOrder } from '../fault.ts';

const COLUMNS = 'id, channel, kind, target, count, delay_ms as "delayMs", created_at as "createdAt"';

/** The misbehaviour still to come. */
export class FaultStore {
  constructor(private readonly pool: Pool) {}

  async add(order: FaultOrder): Promise<Fault> {
    const { rows } = await this.pool.query<Fault>(
      `insert into inbox.fault (id, channel, kind, target, count, delay_ms)
       values ($1, $2, $3, $4, $5, $6) returning ${COLUMNS}`,
      [randomUUID(), order.channel, order.kind, order.target, order.count, order.delayMs],
    );
    return rows[0]!;
  }

  async list(): Promise<Fault[]> {
    const { rows } = await this.pool.query<Fault>(
      `select ${COLUMNS} from inbox.fault where count > 0 order by created_at`,
    );
    return rows;
  }

  async clear(): Promise<void> {
    await this.pool.query('delete from inbox.fault');
  }

  /** Uses up one message's worth of every fault of the channel that is meant for this target. */
  async take(channel: FaultChannel, target: string, kinds: readonly FaultKind[]): Promise<Map<FaultKind, Fault>> {
    const { rows } = await this.pool.query<Fault>(
      `with next as (
         select distinct on (kind) id from inbox.fault
         where channel = $1 and (target is null or target = $2) and kind = any($3) and count > 0
         order by kind, target nulls last, created_at)
       update inbox.fault f set count = f.count - 1 from next where f.id = next.id and f.count > 0
       returning ${COLUMNS.replace('id,', 'f.id,')}`,
      [channel, target, kinds],
    );
    return new Map(rows.map((fault) => [fault.kind, fault]));
  }
}
