import type { Pool } from 'pg';

/** A receipt on its way to the callback address. */
export interface Push {
  id: string;
  providerRef: string;
  reference: string;
  phone: string;
  status: 'delivered' | 'failed';
  attempts: number;
  callbackUrl: string;
}

/** Receipts not yet taken by the customer's callback; at least once, like the vendors. */
export class PushStore {
  constructor(private readonly pool: Pool) {}

  async add(providerRef: string, status: Push['status'], delayMs: number): Promise<void> {
    await this.pool.query(
      `insert into inbox.push (provider_ref, status, due_at)
       values ($1, $2, clock_timestamp() + $3 * interval '1 millisecond')`,
      [providerRef, status, delayMs],
    );
  }

  /** Claims due receipts for ten seconds, so that two pumps do not push the same one at the same time. */
  async claim(limit: number): Promise<Push[]> {
    const { rows } = await this.pool.query<Push>(
      `with due as (select id from inbox.push where done_at is null and due_at <= clock_timestamp()
         order by due_at limit $1 for update skip locked)
       update inbox.push p set attempts = p.attempts + 1, due_at = clock_timestamp() + interval '10 s'
       from due, inbox.sms s where p.id = due.id and s.provider_ref = p.provider_ref
       returning p.id, p.provider_ref as "providerRef", s.reference, s.phone, p.status, p.attempts,
         s.callback_url as "callbackUrl"`,
      [limit],
    );
    return rows;
  }

  async done(id: string): Promise<void> {
    await this.pool.query('update inbox.push set done_at = clock_timestamp() where id = $1', [id]);
  }

  async again(id: string, delayMs: number): Promise<void> {
    await this.pool.query(
      `update inbox.push set due_at = clock_timestamp() + $2 * interval '1 millisecond' where id = $1`,
      [id, delayMs],
    );
  }

  /** Milliseconds until the next receipt is due, or null when none waits. */
  async nextInMs(): Promise<number | null> {
    const { rows } = await this.pool.query<{ ms: number | null }>(
      `select (extract(epoch from min(due_at) - clock_timestamp()) * 1000)::float as ms
       from inbox.push where done_at is null`,
    );
    return rows[0]?.ms ?? null;
  }
}
