import type { EntityManager } from 'typeorm';

/** Gives numbers without gaps: the series row stays locked until the issuing transaction ends, and rolls back with it. */
export class LetterNumbers {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  /** One lock for all series: two batches that issue in several would otherwise wait for each other in a circle. */
  async next(series: string, year: number): Promise<number> {
    await this.manager.query('select pg_advisory_xact_lock(hashtext($1))', ['duban:letter-numbers']);
    const rows: { last: number }[] = await this.manager.query(
      `insert into letter_series (series, year, last) values ($1, $2, 1)
       on conflict (series, year) do update set last = letter_series.last + 1 returning last`,
      [series, year],
    );
    return rows[0]!.last;
  }
}
