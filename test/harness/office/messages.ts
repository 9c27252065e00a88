import type { DataSource } from 'typeorm';

/** A message as a story names it: who got which words. */
export interface Told {
  to: string;
  template: string;
}

interface Row extends Told {
  id: string;
  body: string;
}

/** Every message the office has written so far; a story accounts for each of them. */
export class Messages {
  private readonly dataSource: DataSource;
  private readonly seen = new Set<string>();

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  /** Exactly these messages have been written since the last expectation, in any order. */
  async expect(...expected: Told[]): Promise<string[]> {
    const fresh = await this.unseen();
    const name = ({ to, template }: Told): string => `${to}: ${template}`;
    expect(fresh.map(name).sort()).toEqual(expected.map(name).sort());
    for (const row of fresh) this.seen.add(row.id);
    return fresh.map((row) => row.body);
  }

  /** Messages no expectation has named; a story that ends with one fails. */
  async unseen(): Promise<Row[]> {
    const rows: Row[] = await this.dataSource.query(
      `select n.id, p.name as "to", n.template, n.body from notification n join person p on p.id = n.person_id
       where n.state <> 'withdrawn' order by n.created_at, p.name`,
    );
    return rows.filter((row) => !this.seen.has(row.id));
  }
}
