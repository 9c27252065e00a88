import type { DataSource, EntityManager } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { replanningBundle } from '../domain/notification/bundle.ts';
import { appendSystem } from '../ledger/append.ts';
import type { Clock } from '../persistence/clock.ts';
import type { ReplanningEntity } from '../persistence/entities/replanning.entity.ts';
import { readCases } from '../record/case-row.ts';
import type { Recorder } from '../record/recorder.ts';
import { IN_FORCE, OUTDATED } from '../record/replanning.sql.ts';
import { lockedCases } from './locked-cases.ts';
import type { Duty } from './loop.ts';
import { ReplanOrders } from './replan-orders.ts';
import { replanRequest, type ReplanRequest } from './replan-request.ts';

const BATCH = 100;

/** A newer order was given while a batch was planned by this one; the batch is taken back, its people hear nothing. */
class OrderOvertaken extends Error {
  constructor(seq: number) {
    super(`replanning ${seq} was overtaken by a newer one`);
  }
}

/**
 * Plans open cases anew after the day table or rules changed, a hundred in one transaction, those whose rungs come
 * soonest first. A case that was looked at carries the new table's version, so a killed worker loses one batch at most
 * and two workers never take the same case.
 */
export class Replanner implements Duty {
  readonly name = 'replanner';
  private readonly dataSource: DataSource;
  private readonly recorder: Recorder;
  private readonly clock: Clock;
  private readonly orders: ReplanOrders;

  constructor(dataSource: DataSource, recorder: Recorder, clock: Clock) {
    this.dataSource = dataSource;
    this.recorder = recorder;
    this.clock = clock;
    this.orders = new ReplanOrders(dataSource, clock);
  }

  async runOnce(): Promise<boolean> {
    const { table, policies } = this.recorder.parts;
    const job = await this.orders.current(table, policies.list());
    if (job === null) return false;
    try {
      return (await this.lookAt(job, table)) > 0;
    } catch (error) {
      if (error instanceof OrderOvertaken) return true;
      await this.oneByOne(job, table);
      throw error;
    }
  }

  /** Answers how many cases were looked at; finishes the work when none is left. */
  private lookAt(job: ReplanningEntity, table: DayTable, only: string | null = null): Promise<number> {
    return this.dataSource.transaction(async (manager) => {
      const ids = await this.claim(manager, job, only);
      if (ids.length === 0) {
        if (only === null) await this.finish(manager, job);
        return 0;
      }
      const requests = await this.requests(manager, ids, job, table);
      await this.recorder.record(manager, requests);
      await stamp(manager, job, ids, requests);
      return ids.length;
    });
  }

  private async claim(manager: EntityManager, { seq }: ReplanningEntity, only: string | null): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `select f.id from case_file f, replanning r
       where r.seq = $1 and ${IN_FORCE} and f.closed_at is null and ${OUTDATED('f')} and ($3::uuid is null or f.id = $3)
       order by f.next_rung_at limit $2 for update of f skip locked`,
      [seq, BATCH, only],
    );
    return rows.map((row) => row.id);
  }

  /** The steps of those claimed cases whose dates move. */
  private async requests(
    manager: EntityManager,
    ids: readonly string[],
    job: ReplanningEntity,
    table: DayTable,
  ): Promise<ReplanRequest[]> {
    const at = (await this.clock.now(manager)).toISOString();
    const { policies } = this.recorder.parts;
    const requests: ReplanRequest[] = [];
    for (const row of (await readCases(manager, ids)).values()) {
      const before = await policies.stamped(manager, row.policyId, row.policyVersion);
      const version = job.amendments.find(({ id }) => id === before.id)?.version ?? 0;
      const policy = version > before.version ? await policies.stamped(manager, before.id, version) : before;
      const request = replanRequest(row, { policy, before, table }, job, at);
      if (request !== null) requests.push(request);
    }
    return requests;
  }

  /** Cases another worker holds at this moment are looked for again next time. */
  private async finish(manager: EntityManager, { seq }: ReplanningEntity): Promise<void> {
    const at = await this.clock.now(manager);
    const [rows]: [{ total: number; looked: number; moved: number }[], number] = await manager.query(
      `update replanning r set finished_at = $2 where seq = $1 and finished_at is null
         and not exists (select from case_file f where f.closed_at is null and ${OUTDATED('f')})
       returning total, looked, moved`,
      [seq, at],
    );
    for (const counts of rows) {
      await appendSystem(manager, at, 'replanning.finished', { seq, ...counts });
      await release(manager, seq, at);
    }
  }

  /** A case that cannot be planned must not hold up the others; it fails again next round and is heard of. */
  private async oneByOne(job: ReplanningEntity, table: DayTable): Promise<void> {
    const ids = await this.dataSource.transaction((manager) => this.claim(manager, job, null));
    for (const id of ids) await this.lookAt(job, table, id).catch(() => 0);
  }
}

/** The change has reached all cases: nobody waits longer for what it says to him. */
async function release(manager: EntityManager, seq: number, at: Date): Promise<void> {
  await manager.query(
    `with waiting as (
       select id from notification where bundle = $1 and state = 'queued' and not_before > $2 order by id for update)
     update notification n set not_before = $2 from waiting w where n.id = w.id and n.state = 'queued'`,
    [replanningBundle(seq).key, at],
  );
}

/** Marks what was looked at, sends the workflows of moved cases to fetch the new plan, and counts. */
async function stamp(
  manager: EntityManager,
  job: ReplanningEntity,
  ids: readonly string[],
  requests: readonly ReplanRequest[],
): Promise<void> {
  await manager.query(
    `${lockedCases('id = any($2::uuid[])')}
     update case_file f set calendar_version = r.calendar_version,
       engine_ready_at = case when f.id = any($3::uuid[]) then null else f.engine_ready_at end,
       engine_lease_until = case when f.id = any($3::uuid[]) and f.engine_ready_at is not null then to_timestamp(0)
         else f.engine_lease_until end
     from locked, replanning r where f.id = locked.id and r.seq = $1`,
    [job.seq, ids, requests.map((request) => request.caseId)],
  );
  const [, counted]: [unknown, number] = await manager.query(
    'update replanning set looked = looked + $2, moved = moved + $3 where seq = $1 and finished_at is null',
    [job.seq, ids.length, requests.filter(({ movedClocks }) => movedClocks.length > 0).length],
  );
  if (counted === 0) throw new OrderOvertaken(job.seq);
}
