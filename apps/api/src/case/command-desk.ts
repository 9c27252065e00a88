import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { readCases, snapshotOf } from '../../../../libs/record/case-row.ts';
import { Door, type DoorAnswer, type Guard } from '../../../../libs/record/door.ts';
import { Recorder } from '../../../../libs/record/recorder.ts';
import { refuseClosed } from '../../../../libs/record/refuse-closed.ts';
import type { CommandInput } from '../../../../libs/record/stored-command.ts';
import { CaseEngine, type Delivery } from '../../../../libs/temporal/case-engine.ts';

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

  /** Refuses what the door refuses, `guard` included. */
  async act(input: CommandInput, guard?: Guard): Promise<DeskAnswer> {
    const answer = await this.door.receive(input, guard);
    if (answer.outcome !== 'accepted') return settled(answer);
    const until = Date.now() + PATIENCE_MS;
    // A command does not overtake an older one of its case; whoever comes second learns how the first went.
    let { isBehind } = answer;
    while (isBehind) {
      if (Date.now() + LOOK_AGAIN_MS > until) return { status: 'accepted' };
      await pause(LOOK_AGAIN_MS);
      isBehind = await this.door.isBehindAnother(input.id);
    }
    const delivery = await this.deliver(input.caseId, answer, until - Date.now());
    if (delivery.status === 'answered') {
      const { version, state } = delivery.outcome;
      return { status: 'applied', version, state };
    }
    const outcome = await this.door.outcomeOf(input.id);
    return outcome === null ? { status: 'accepted' } : settled(outcome);
  }

  private async deliver(
    caseId: string,
    accepted: Extract<DoorAnswer, { outcome: 'accepted' }>,
    patienceMs: number,
  ): Promise<Delivery> {
    const delivery = await this.engine.deliver(accepted.kind, caseId, accepted.command, patienceMs);
    if (delivery.status !== 'gone') return delivery;
    const row = (await readCases(this.dataSource.manager, [caseId])).get(caseId);
    if (row === undefined) return delivery;
    if (row.facts.closedAt === null)
      return this.engine.deliverWithStart(snapshotOf(row), accepted.command, PATIENCE_MS);
    await refuseClosed(this.dataSource, this.recorder, row, accepted.command);
    return delivery;
  }
}

function settled(answer: Exclude<DoorAnswer, { outcome: 'accepted' }>): DeskAnswer {
  return answer.outcome === 'refused'
    ? { status: 'refused', code: answer.code, detail: answer.detail }
    : { status: 'applied', version: answer.version, state: answer.state };
}
