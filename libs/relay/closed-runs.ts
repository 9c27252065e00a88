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
    let last = watermark;
    for await (const run of this.store.closedSince(new Date(watermark.getTime() - OVERLAP_MS))) {
      await this.follow(run);
      if (run.closedAt > last) last = run.closedAt;
    }
    if (last > watermark) await writeSetting(manager, KEY, last.toISOString(), await this.clock.now(manager));
    return false;
  }

  private async follow(run: ClosedRun): Promise<void> {
    const caseId = run.workflowId.split(':')[1] ?? '';
    if (await this.isExported(caseId, run.runId)) return;
    await this.export(caseId, run);
    if (run.status !== 'CONTINUED_AS_NEW') await this.reopen(caseId, run);
  }

  private async isExported(caseId: string, runId: string): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      'select 1 from engine_history where case_id = $1 and run_id = $2',
      [caseId, runId],
    );
    return rows.length > 0;
  }

  private async export(caseId: string, run: ClosedRun): Promise<void> {
    const history = await this.store.fetchHistory(run.workflowId, run.runId);
    const text = JSON.stringify(historyToJSON(history));
    const content = await compress(text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    const events = history.events?.length ?? 0;
    await this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const kept: unknown[] = await manager.query(
        `insert into engine_history (case_id, run_id, events, content, sha256, exported_at)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning run_id`,
        [caseId, run.runId, events, content, sha256, at],
      );
      if (kept.length > 0)
        await appendSystem(manager, at, 'engine.history_exported', { caseId, runId: run.runId, events, sha256 });
    });
  }

  /** Only an open case whose workflow was thought alive is touched; a rebuilt one has a later run. */
  private async reopen(caseId: string, run: ClosedRun): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const [, reset]: [unknown, number] = await manager.query(
        `update case_file set engine_ready_at = null, engine_lease_until = to_timestamp(0)
         where id = $1 and closed_at is null and engine_ready_at is not null and engine_ready_at <= $2`,
        [caseId, run.closedAt],
      );
      if (reset === 0) return;
      const at = await this.clock.now(manager);
      await appendSystem(manager, at, 'engine.run_lost', { caseId, runId: run.runId, status: run.status });
    });
  }
}
