import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { DataSource } from 'typeorm';
import { append, appendSystem, SYSTEM_STREAM, type StreamEntry } from '../ledger/append.ts';
import type { Clock } from '../persistence/clock.ts';
import type { ClosedRun, EngineStore } from '../temporal/engine-store.ts';
import { lockedCases } from './locked-cases.ts';
import type { Duty } from './loop.ts';
import { readSetting, writeSetting } from './setting.ts';

const KEY = 'engine.closed_watermark';
/** The engine's index lags, so a little is read twice; both consequences are idempotent. */
const OVERLAP_MS = 60_000;
const compress = promisify(gzip);

const BATCH = 20;

type FollowedRun = ClosedRun & { caseId: string };

interface ExportedHistory {
  caseId: string;
  runId: string;
  events: number;
  sha256: string;
  content: Buffer;
}

const entryOf = (at: Date, { caseId, runId, events, sha256 }: ExportedHistory): StreamEntry => ({
  streamKind: 'system',
  streamId: SYSTEM_STREAM,
  at,
  kind: 'engine.history_exported',
  body: { caseId, runId, events, sha256 },
});

/**
 * Follows the runs that ended, be it to go on in a next one: exports each history, so that it outlives the engine's retention, and has
 * a case whose workflow ended while the case is open (terminated by an operator) started again.
 */
export class ClosedRuns implements Duty {
  readonly name = 'closed runs';
  private readonly dataSource: DataSource;
  private readonly store: EngineStore;
  private readonly clock: Clock;

  constructor(dataSource: DataSource, store: EngineStore, clock: Clock) {
    this.dataSource = dataSource;
    this.store = store;
    this.clock = clock;
  }

  async runOnce(): Promise<boolean> {
    const { manager } = this.dataSource;
    const watermark = new Date((await readSetting<string>(manager, KEY)) ?? 0);
    const runs: FollowedRun[] = [];
    for await (const run of this.store.closedSince(new Date(watermark.getTime() - OVERLAP_MS))) {
      runs.push({ ...run, caseId: run.workflowId.split(':')[1] ?? '' });
    }
    if (runs.length === 0) return false;
    // A case that goes on in a next run has several: told in the order they ran.
    runs.sort((one, other) => one.closedAt.getTime() - other.closedAt.getTime());
    const fresh = await this.notExported(runs);
    for (let start = 0; start < fresh.length; start += BATCH) await this.export(fresh.slice(start, start + BATCH));
    await this.reopen(runs.filter((run) => run.status !== 'CONTINUED_AS_NEW'));
    const last = new Date(Math.max(...runs.map((run) => run.closedAt.getTime())));
    if (last > watermark) await writeSetting(manager, KEY, last.toISOString(), await this.clock.now(manager));
    return false;
  }

  /** Most of what is read twice is known already: asked in one statement for all. */
  private async notExported(runs: readonly FollowedRun[]): Promise<FollowedRun[]> {
    const known: { runId: string }[] = await this.dataSource.query(
      'select run_id as "runId" from engine_history where case_id = any($1::uuid[]) and run_id = any($2::text[])',
      [runs.map((run) => run.caseId), runs.map((run) => run.runId)],
    );
    const exported = new Set(known.map(({ runId }) => runId));
    return runs.filter((run) => !exported.has(run.runId));
  }

  /** Histories are kept in one transaction each batch, so that the system's stream is held once for all of them. */
  private async export(runs: readonly FollowedRun[]): Promise<void> {
    const exported: ExportedHistory[] = [];
    for (const run of runs) exported.push(await this.read(run));
    await this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const kept: { runId: string }[] = await manager.query(
        `insert into engine_history (case_id, run_id, events, content, sha256, exported_at)
         select *, $6 from unnest($1::uuid[], $2::text[], $3::int[], $4::bytea[], $5::text[])
         on conflict do nothing returning run_id as "runId"`,
        [
          exported.map((one) => one.caseId),
          exported.map((one) => one.runId),
          exported.map((one) => one.events),
          exported.map((one) => one.content),
          exported.map((one) => one.sha256),
          at,
        ],
      );
      const fresh = new Set(kept.map(({ runId }) => runId));
      const told = exported.filter(({ runId }) => fresh.has(runId));
      await append(
        manager,
        told.map((one) => entryOf(at, one)),
      );
    });
  }

  private async read({ caseId, workflowId, runId }: FollowedRun): Promise<ExportedHistory> {
    const history = await this.store.fetchHistory(workflowId, runId);
    const text = historyToJSON(history);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { caseId, runId, events: history.events?.length ?? 0, sha256, content: await compress(text) };
  }

  /** Only an open case whose workflow was thought alive is touched; a rebuilt one has a later run. */
  private async reopen(ended: readonly FollowedRun[]): Promise<void> {
    if (ended.length === 0) return;
    const rows = ended.map(({ caseId, runId, status, closedAt }) => ({ caseId, runId, status, closedAt }));
    await this.dataSource.transaction(async (manager) => {
      const [lost]: [{ caseId: string; runId: string; status: string }[], number] = await manager.query(
        `${lockedCases(`id in (select "caseId" from jsonb_to_recordset($1::jsonb) r("caseId" uuid))`)}
         update case_file f set engine_ready_at = null, engine_lease_until = to_timestamp(0)
         from locked, jsonb_to_recordset($1::jsonb) r("caseId" uuid, "runId" text, status text, "closedAt" timestamptz)
         where f.id = locked.id and f.id = r."caseId" and f.closed_at is null and f.engine_ready_at <= r."closedAt"
         returning r."caseId", r."runId", r.status`,
        [JSON.stringify(rows)],
      );
      const at = await this.clock.now(manager);
      for (const run of lost) await appendSystem(manager, at, 'engine.run_lost', { ...run });
    });
  }
}
