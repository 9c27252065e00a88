import type { DataSource } from 'typeorm';
import type { CaseCommand } from '../domain/case/step.ts';
import { readCases, snapshotOf } from '../record/case-row.ts';
import { readCommands } from '../record/command-row.ts';
import type { Recorder } from '../record/recorder.ts';
import { refuseClosed } from '../record/refuse-closed.ts';
import type { CaseEngine } from '../temporal/case-engine.ts';
import type { Duty } from './loop.ts';

const BATCH = 20;
const LEASE = '4 seconds';
const DELIVERY_MS = 3000;

/** Delivers stored commands that nobody has answered yet: per case in the order received, again until it is done. */
export class CommandRelay implements Duty {
  readonly name = 'command relay';
  private readonly dataSource: DataSource;
  private readonly engine: CaseEngine;
  private readonly recorder: Recorder;

  constructor(dataSource: DataSource, engine: CaseEngine, recorder: Recorder) {
    this.dataSource = dataSource;
    this.engine = engine;
    this.recorder = recorder;
  }

  async runOnce(): Promise<boolean> {
    const ids = await this.claim();
    if (ids.length === 0) return false;
    const commands = await readCommands(this.dataSource.manager, ids);
    const delivered = await Promise.all(commands.map((command) => this.deliver(command)));
    return delivered.some(Boolean);
  }

  /** Only the oldest waiting command of a case is a candidate. */
  private async claim(): Promise<string[]> {
    const [rows]: [{ id: string }[], number] = await this.dataSource.query(
      `with heads as (select c.id from command c where c.outcome is null and c.lease_until < clock_timestamp()
         and not exists (select 1 from command o where o.case_id = c.case_id and o.outcome is null and o.seq < c.seq)
         order by c.received_at limit $1 for update of c skip locked)
       update command c set lease_until = clock_timestamp() + interval '${LEASE}', attempts = attempts + 1
       from heads where c.id = heads.id returning c.id`,
      [BATCH],
    );
    return rows.map((row) => row.id);
  }

  private async deliver(command: CaseCommand & { caseId: string }): Promise<boolean> {
    const { caseId, ...rest } = command;
    const row = (await readCases(this.dataSource.manager, [caseId])).get(caseId);
    if (row === undefined) throw new Error(`case ${caseId} of command ${command.id} does not exist`);
    if (row.facts.closedAt !== null) {
      await refuseClosed(this.dataSource, this.recorder, row, rest);
      return true;
    }
    const delivery = await this.engine.deliverWithStart(snapshotOf(row), rest, DELIVERY_MS);
    return delivery.status === 'answered' || delivery.status === 'refused';
  }
}
