import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { DataSource } from 'typeorm';
import { appendSystem } from '../ledger/append.ts';
import type { Clock } from '../persistence/clock.ts';
import type { ClosedRun, EngineStore } from '../temporal/engine-store.ts';
import type { Duty } from './loop.ts';
import { readSetting, writeSetting } from './setting.ts';

const KEY = 'engine.closed_watermark';
/** The engine's index lags, so a little is read twice; both consequences are idempotent. */
const OVERLAP_MS = 60_000;
const compress = promisify(gzip);

type FollowedRun = ClosedRun & { caseId: string };

/**
 * Follows the runs that ended: exports each history, so that it outlives the engine's retention, and has a case whose
 * workflow ended while the case is open (terminated by an operator) started again.
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
    for (const run of await this.notExported(runs)) await this.export(run);
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

  private async export({ caseId, workflowId, runId }: FollowedRun): Promise<void> {
    const history = await this.store.fetchHistory(workflowId, runId);
    const text = JSON.stringify(historyToJSON(history));
    const content = await compress(text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const events = history.events?.length ?? 0;
    await this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const kept: unknown[] = await manager.query(
        `insert into engine_history (case_id, run_id, events, content, sha256, exported_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning run_id`,
        [caseId, runId, events, content, sha256, at],
      );
      if (kept.length > 0)
        await appendSystem(manager, at, 'engine.history_exported', { caseId, runId, events, sha256 });
    });
  }

  /** Only an open case whose workflow was thought alive is touched; a rebuilt one has a later run. */
  private async reopen(ended: readonly FollowedRun[]): Promise<void> {
    if (ended.length === 0) return;
    const rows = ended.map(({ caseId, runId, status, closedAt }) => ({ caseId, runId, status, closedAt }));
    await this.dataSource.transaction(async (manager) => {
      const [lost]: [{ caseId: string; runId: string; status: string }[], number] = await manager.query(
        `update case_file f set engine_ready_at = null, engine_lease_until = to_timestamp(0)
         from jsonb_to_recordset($1::jsonb) r("caseId" uuid, "runId" text, status text, "closedAt" timestamptz)
         where f.id = r."caseId" and f.closed_at is null and f.engine_ready_at <= r."closedAt"
         returning r."caseId", r."runId", r.status`,
        [JSON.stringify(rows)],
      );
      const at = await this.clock.now(manager);
      for (const run of lost) await appendSystem(manager, at, 'engine.run_lost', { ...run });
    });
  }
}
