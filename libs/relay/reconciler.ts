import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource, EntityManager } from 'typeorm';
import type { RecordRequest } from '../contracts/case.messages.ts';
import { procedureOf } from '../domain/case/procedures.ts';
import type { Clock } from '../persistence/clock.ts';
import { readCases } from '../record/case-row.ts';
import type { Recorder } from '../record/recorder.ts';
import type { Duty } from './loop.ts';
import { IS_STALE } from '../record/replanning.sql.ts';

/** How long the workflow's own timer is left to act first. */
const HEAD_START_MS = 2000;
const BATCH = 100;
/** While the database works on one hundred the next hundred are prepared. */
const LANES = 2;
const GIVE_WAY_MS = 1000;
/** A rung that could not be climbed is looked at again after this. */
const HELD_UP_MS = 100;

/** Whole batches of overdue rungs, one after another. */
class Storm {
  end!: () => void;
  readonly over = new Promise<void>((resolve) => {
    this.end = resolve;
  });
}

/**
 * Climbs the rungs that no workflow has climbed two seconds after their instant, a hundred cases in one transaction,
 * through the same function and key. Storms and engine outages stay bounded; in quiet times it finds nothing.
 */
export class Reconciler implements Duty {
  readonly name = 'reconciler';
  private readonly dataSource: DataSource;
  private readonly recorder: Recorder;
  private readonly clock: Clock;
  private readonly headStartMs: number;
  private rest = Number.POSITIVE_INFINITY;
  private storm: Storm | null = null;

  constructor(dataSource: DataSource, recorder: Recorder, clock: Clock, headStartMs = HEAD_START_MS) {
    this.dataSource = dataSource;
    this.recorder = recorder;
    this.clock = clock;
    this.headStartMs = headStartMs;
  }

  async runOnce(): Promise<boolean> {
    try {
      this.rest = await this.msUntilOverdue();
      if (this.rest > 0) return false;
      this.rest = HELD_UP_MS;
      const climbed = await this.climbInLanes();
      if (climbed >= BATCH) this.storm ??= new Storm();
      else this.subside();
      return climbed > 0;
    } catch (error) {
      this.subside();
      await this.climbOneByOne();
      throw error;
    }
  }

  /** Until the earliest rung known would be overdue. One planned meanwhile for an earlier instant waits for the loop's pause at most. */
  restMs(): number {
    return this.rest;
  }

  /**
   * For a workflow whose rung has come: settles when no storm is climbed here, after a second at most. Recording one step
   * by itself costs what ten of a batch do, and most of those that wait only find theirs climbed.
   */
  async giveWay(): Promise<void> {
    if (this.storm !== null) await Promise.race([this.storm.over, pause(GIVE_WAY_MS)]);
  }

  private subside(): void {
    this.storm?.end();
    this.storm = null;
  }

  /** Nearly always far off: one look at the earliest rung, without a transaction. */
  private async msUntilOverdue(): Promise<number> {
    const rows: { now: Date; ours: Date | null }[] = await this.dataSource.query(
      `select clock_timestamp() as now, min(next_rung_at) + $1::int * interval '1 millisecond' as ours
       from case_file where closed_at is null and next_rung_at is not null`,
      [this.headStartMs],
    );
    const { now, ours } = rows[0]!;
    if (ours === null) return Number.POSITIVE_INFINITY;
    return ours.getTime() - (await this.clock.asOf(now)).getTime();
  }

  /** A case that cannot be climbed must not hold up the ninety-nine beside it; it fails again next round and is heard of. */
  private async climbOneByOne(): Promise<void> {
    const now = await this.clock.now(this.dataSource.manager);
    const before = new Date(now.getTime() - this.headStartMs);
    const ids = await this.dataSource.transaction((manager) => this.claim(manager, before));
    for (const id of ids) await this.climb(id).catch(() => 0);
  }

  /** No lane is left running when another fails. */
  private async climbInLanes(): Promise<number> {
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.climb()));
    const reasons: unknown[] = lanes.flatMap((lane) => (lane.status === 'rejected' ? [lane.reason] : []));
    if (reasons.length === 1) throw reasons[0];
    if (reasons.length > 1) throw new AggregateError(reasons, reasons.map(String).join('; '));
    return lanes.reduce((sum, lane) => sum + (lane.status === 'fulfilled' ? lane.value : 0), 0);
  }

  /** Climbs the next overdue rungs of up to a hundred cases, or of one; answers how many. */
  private climb(only: string | null = null): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const now = await this.clock.now(manager);
      const ids = await this.claim(manager, new Date(now.getTime() - this.headStartMs), only);
      if (ids.length === 0) return 0;
      const rows = await readCases(manager, ids);
      const requests = [...rows.values()].flatMap((row): RecordRequest[] => {
        const rung = row.plan[0];
        if (rung === undefined) return [];
        const climb = procedureOf(row.kind).climb(row.facts, rung, row.plan, now.toISOString());
        return [
          {
            kind: 'rung',
            caseId: row.id,
            key: rung.key,
            expectedVersion: row.version,
            rung,
            climb,
            at: now.toISOString(),
            climbedBy: 'reconciler',
          },
        ];
      });
      const results = await this.recorder.record(manager, requests);
      return results.filter((result) => result.status === 'recorded').length;
    });
  }

  /**
   * Claims cases whose next rung is overdue. Cases with an undecided timely command are left to the relay: they are
   * filtered before the lock, so that they do not fill the batch, and once more after it, because the first look may be old.
   */
  private async claim(manager: EntityManager, before: Date, only: string | null = null): Promise<string[]> {
    const claimed: { id: string }[] = await manager.query(
      `select f.id from case_file f where f.closed_at is null and f.next_rung_at <= $1 and ($3::uuid is null or f.id = $3)
         and not exists (select 1 from command c where c.case_id = f.id and c.outcome is null and c.received_at <= f.next_rung_at)
         and not ${IS_STALE('f.id')}
       order by f.next_rung_at limit $2 for update of f skip locked`,
      [before, BATCH, only],
    );
    if (claimed.length === 0) return [];
    const free: { id: string }[] = await manager.query(
      `select f.id from case_file f where f.id = any($1::uuid[])
         and not exists (select 1 from command c where c.case_id = f.id and c.outcome is null and c.received_at <= f.next_rung_at)`,
      [claimed.map((row) => row.id)],
    );
    return free.map((row) => row.id);
  }
}
