import type { EntityManager } from 'typeorm';

/** The one source of "now": the database's clock in production, the harness's movable one in tests. */
export abstract class Clock {
  /** The instant meant by a statement that read `clock_timestamp()` along with its rows, after their locks were taken. */
  abstract asOf(databaseNow: Date): Promise<Date>;

  /** The present instant. Inside a transaction that holds a row lock it is read after the lock was taken. */
  async now(manager: EntityManager): Promise<Date> {
    const rows: { now: Date }[] = await manager.query('select clock_timestamp() as now');
    return this.asOf(rows[0]!.now);
  }
}

/** PostgreSQL's `clock_timestamp()`, so that all processes agree. */
export class DatabaseClock extends Clock {
  async asOf(databaseNow: Date): Promise<Date> {
    return databaseNow;
  }
}
