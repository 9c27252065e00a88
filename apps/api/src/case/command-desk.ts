import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readCases, snapshotOf } from '../../../../libs/record/case-row.ts';
import { type CommandInput, Door, type DoorAnswer } from '../../../../libs/record/door.ts';
import { Recorder } from '../../../../libs/record/recorder.ts';
import { refuseClosed } from '../../../../libs/record/refuse-closed.ts';
import { CaseEngine } from '../../../../libs/temporal/case-engine.ts';

export type DeskAnswer =
  | { status: 'applied'; version: number; state: string }
  | { status: 'refused'; code: string; detail: string }
  /** Stored and certain to be decided; the relay delivers it when the engine answers again. */
  | { status: 'accepted' };

/** A caller never waits longer than this for the engine and for older commands of the same case. */
const PATIENCE_MS = 3000;
const LOOK_AGAIN_MS = 40;

/** Takes a person's command: stored and decided at the door, then delivered to the case's workflow. */
@Injectable()
export class CommandDesk {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(CaseEngine) private readonly engine: CaseEngine,
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(DataSource) private readonly dataSource: DataSource,
  ) {}

  async act(input: CommandInput): Promise<DeskAnswer> {
    const answer = await this.door.receive(input);
    if (answer.outcome !== 'accepted') return settled(answer);
    const until = Date.now() + PATIENCE_MS;
    while (await this.isBehindAnother(input)) {
      if (Date.now() + LOOK_AGAIN_MS > until) return { status: 'accepted' };
      await pause(LOOK_AGAIN_MS);
    }
    await this.deliver(input.caseId, answer, until - Date.now());
    const outcome = await this.door.outcomeOf(input.id);
    return outcome === null ? { status: 'accepted' } : settled(outcome);
  }

  /** A command does not overtake an older one of its case that still waits; whoever comes second learns how the first went. */
  private async isBehindAnother(input: CommandInput): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select 1 from command c join command older on older.case_id = c.case_id and older.seq < c.seq and older.outcome is null
       where c.id = $1 limit 1`,
      [input.id],
    );
    return rows.length > 0;
  }

  private async deliver(
    caseId: string,
    accepted: Extract<DoorAnswer, { outcome: 'accepted' }>,
    patienceMs: number,
  ): Promise<void> {
    const { status } = await this.engine.deliver(accepted.kind, caseId, accepted.command, patienceMs);
    if (status !== 'gone') return;
    const row = (await readCases(this.dataSource.manager, [caseId])).get(caseId);
    if (row === undefined) return;
    if (row.facts.closedAt !== null) await refuseClosed(this.dataSource, this.recorder, row, accepted.command);
    else await this.engine.deliverWithStart(snapshotOf(row), accepted.command, PATIENCE_MS);
  }
}

function settled(answer: Exclude<DoorAnswer, { outcome: 'accepted' }>): DeskAnswer {
  return answer.outcome === 'refused'
    ? { status: 'refused', code: answer.code, detail: answer.detail }
    : { status: 'applied', version: answer.version, state: answer.state };
}
