import type { DataSource } from 'typeorm';
import { readCases, snapshotOf } from '../record/case-row.ts';
import type { CaseSnapshot } from '../contracts/case.messages.ts';
import type { CaseEngine } from '../temporal/case-engine.ts';
import { lockedCases } from './locked-cases.ts';
import type { Duty } from './loop.ts';

/** Cases between "start asked" and "first task done"; more of them only queue up in the engine. */
const IN_FLIGHT = 150;
const CLAIM = '30 seconds';

/** Starts the workflows of cases PostgreSQL has accepted, paced by what is in flight. */
export class CaseStarter implements Duty {
  readonly name = 'case starter';
  private readonly dataSource: DataSource;
  private readonly engine: CaseEngine;

  constructor(dataSource: DataSource, engine: CaseEngine) {
    this.dataSource = dataSource;
    this.engine = engine;
  }

  async runOnce(): Promise<boolean> {
    const claimed = await this.claim();
    if (claimed.size === 0) return false;
    const rows = await readCases(this.dataSource.manager, [...claimed.keys()]);
    await Promise.all([...rows.values()].map((row) => this.open(snapshotOf(row), claimed.get(row.id) === true)));
    return true;
  }

  /** A case that was asked for before may have a workflow already, perhaps one that is behind: it is told to catch up. */
  private open(snapshot: CaseSnapshot, isFirst: boolean): Promise<void> {
    return isFirst ? this.engine.start(snapshot) : this.engine.resync(snapshot);
  }

  /** Claimed cases, and whether nobody ever asked the engine for them. */
  private async claim(): Promise<Map<string, boolean>> {
    const [rows]: [{ id: string; isFirst: boolean }[], number] = await this.dataSource.query(
      `with busy as (select count(*) as n from case_file
         where engine_ready_at is null and closed_at is null and engine_lease_until >= clock_timestamp()),
       free as (select id, engine_lease_until is null as is_first from case_file
         where engine_ready_at is null and closed_at is null
           and (engine_lease_until is null or engine_lease_until < clock_timestamp())
         order by opened_at limit greatest(0, $1 - (select n from busy)) for update skip locked)
       update case_file c set engine_lease_until = clock_timestamp() + interval '${CLAIM}' from free where c.id = free.id
       returning c.id, free.is_first as "isFirst"`,
      [IN_FLIGHT],
    );
    return new Map(rows.map((row) => [row.id, row.isFirst]));
  }
}

/** Collects the workers' word that a workflow lives, and writes it down in batches. */
export class ReadyCollector implements Duty {
  readonly name = 'ready collector';
  private readonly dataSource: DataSource;
  private ids: string[] = [];

  constructor(dataSource: DataSource) {
    this.dataSource = dataSource;
  }

  ready(caseId: string): void {
    this.ids.push(caseId);
  }

  async runOnce(): Promise<boolean> {
    if (this.ids.length === 0) return false;
    const ids = this.ids;
    this.ids = [];
    try {
      await this.dataSource.query(
        `${lockedCases('id = any($1::uuid[])')} update case_file c
           set engine_ready_at = clock_timestamp(), engine_lease_until = null from locked where c.id = locked.id`,
        [ids],
      );
    } catch (error) {
      this.ids.push(...ids);
      throw error;
    }
    return false;
  }
}
