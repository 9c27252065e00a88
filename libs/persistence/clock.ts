import type { EntityManager } from 'typeorm';

/** The one source of "now": the database's clock in production, the harness's movable one in tests. */
export abstract class Clock {
  /** The present instant. Inside a transaction that holds a row lock it is read after the lock was taken. */
  abstract now(manager: EntityManager): Promise<Date>;
}

/** PostgreSQL's `clock_timestamp()`, so that all processes agree. */
export class DatabaseClock extends Clock {
  async now(manager: EntityManager): Promise<Date> {
    const rows: { now: Date }[] = await manager.query('select clock_timestamp() as now');
    return rows[0]!.now;
  }
}
