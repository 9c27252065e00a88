import type { DataSource } from 'typeorm';
import type { EngineStore } from '../temporal/engine-store.ts';
import { workflowIdOf } from '../contracts/task-queues.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import { lockedCases } from './locked-cases.ts';
import type { Duty } from './loop.ts';

/** The slow full comparison: open cases against running workflows, for whatever the quicker watches missed. */
export class MissingRuns implements Duty {
  readonly name = 'missing runs';
  private readonly dataSource: DataSource;
  private readonly store: EngineStore;

  constructor(dataSource: DataSource, store: EngineStore) {
    this.dataSource = dataSource;
    this.store = store;
  }

  async runOnce(): Promise<boolean> {
    const open: { id: string; kind: CaseKind }[] = await this.dataSource.query(
      "select id, kind from case_file where closed_at is null and engine_ready_at < clock_timestamp() - interval '1 minute'",
    );
    if (open.length === 0) return false;
    const running = new Set<string>();
    for await (const id of this.store.running()) running.add(id);
    const missing = open.filter(({ id, kind }) => !running.has(workflowIdOf(kind, id))).map(({ id }) => id);
    if (missing.length === 0) return false;
    await this.dataSource.query(
      `${lockedCases('id = any($1::uuid[]) and closed_at is null')} update case_file c
         set engine_ready_at = null, engine_lease_until = to_timestamp(0) from locked where c.id = locked.id`,
      [missing],
    );
    return false;
  }
}
