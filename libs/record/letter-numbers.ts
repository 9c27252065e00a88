import type { EntityManager } from 'typeorm';

/** Gives numbers without gaps: the series row stays locked until the issuing transaction ends, and rolls back with it. */
export class LetterNumbers {
  private readonly manager: EntityManager;

  constructor(manager: EntityManager) {
    this.manager = manager;
  }

  async next(series: string, year: number): Promise<number> {
    const rows: { last: number }[] = await this.manager.query(
      `insert into letter_series (series, year, last) values ($1, $2, 1)
       on conflict (series, year) do update set last = letter_series.last + 1 returning last`,
      [series, year],
    );
    return rows[0]!.last;
  }
}
