import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { endProcess } from '../../../apps/local/src/processes/end-process.ts';
import { identify, type ProcessIdentity } from '../../../apps/local/src/processes/process-identity.ts';
import type { RunDirectory } from '../../harness/servers/run-directory.ts';
import type { PerPart } from '../measure/meter.ts';
import { LATER_RUNGS_MINUTES } from '../product/bench-policy.ts';
import type { Act, Faults, Side } from '../sides/side.ts';
import { Stand } from '../sides/stand.ts';
import { bareAct, type BareInput } from './bare.messages.ts';

const MINUTE_MS = 60_000;

/** The baseline: the same engine settings, the same timers, one insert per step into a table without indexes. */
export class BareSide implements Side {
  readonly name = 'bare';
  readonly stand: Stand;
  readonly roots: PerPart;
  private readonly worker: ChildProcess;
  private readonly identity: ProcessIdentity;

  private constructor(stand: Stand, worker: ChildProcess, identity: ProcessIdentity) {
    this.stand = stand;
    this.worker = worker;
    this.identity = identity;
    this.roots = {
      worker: identity.pid,
      engine: stand.temporal.identity.pid,
      database: stand.postgres.identity.pid,
    };
  }

  static async start(place: RunDirectory): Promise<BareSide> {
    const stand = await Stand.start(place, 'bare');
    await stand.pool.query('create table effect (case_id uuid not null, step text not null, at timestamptz not null)');
    const log = openSync(join(stand.directory, 'worker.log'), 'a');
    const worker = fork(
      fileURLToPath(new URL('bare.worker.js', import.meta.url)),
      [stand.temporal.address, stand.namespace, stand.databaseUrl],
      { stdio: ['ignore', log, log, 'ipc'] },
    );
    const identity = await identify(worker.pid as number);
    await place.started(identity);
    await Promise.race([
      once(worker, 'message'),
      once(worker, 'exit').then(() => Promise.reject(new Error(`the bare worker ended, see ${stand.directory}`))),
    ]);
    return new BareSide(stand, worker, identity);
  }

  async accept(cases: number, dueAt: Date): Promise<string[]> {
    const plan = [0, ...LATER_RUNGS_MINUTES].map((minutes) =>
      new Date(dueAt.getTime() + minutes * MINUTE_MS).toISOString(),
    );
    const inputs = Array.from({ length: cases }, (): BareInput => ({ caseId: randomUUID(), plan }));
    this.worker.send(inputs);
    return inputs.map(({ caseId }) => caseId);
  }

  opened(): Promise<number> {
    return this.stand.number("select count(*) as n from effect where step = 'open'");
  }

  fired(): Promise<number> {
    return this.stand.number("select count(*) as n from effect where step = 'rung-0'");
  }

  /** Its timers cannot be early, and what a killed worker repeats is not part of this measurement. */
  async faults(): Promise<Faults> {
    const doubled = 'select count(*) as n from (select 1 from effect group by case_id, step having count(*) > 1) found';
    return { doubled: await this.stand.number(doubled), early: 0 };
  }

  async act(caseId: string, act: Act): Promise<boolean> {
    await this.stand.client.workflow.getHandle(caseId).executeUpdate(bareAct, { args: [act] });
    return true;
  }

  async deliverMessages(): Promise<void> {}

  finished(): Promise<number> {
    return this.stand.number("select count(*) as n from effect where step = 'close'");
  }

  workflowIdOf(caseId: string): string {
    return caseId;
  }

  async remarks(): Promise<Record<string, number>> {
    return {};
  }

  async close(): Promise<void> {
    if (this.worker.connected) this.worker.disconnect();
    await Promise.race([once(this.worker, 'exit'), pause(20_000, undefined, { ref: false })]);
    await endProcess(this.identity);
    await this.stand.close();
  }
}
