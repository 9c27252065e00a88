import {
  allHandlersFinished,
  condition,
  continueAsNew,
  proxySinks,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { CaseSnapshot, CaseWorkflowInput, CommandOutcome } from '../../libs/contracts/case.messages.ts';
import type { CaseSinks } from '../../libs/contracts/case.sinks.ts';
import { actUpdate, resyncSignal, viewQuery } from '../../libs/contracts/case.updates.ts';
import { procedureOf } from '../../libs/domain/case/procedures.ts';
import type { CaseFacts } from '../../libs/domain/case/case-facts.ts';
import type { CaseCommand } from '../../libs/domain/case/step.ts';
import type { PlannedRung } from '../../libs/domain/ladder/rung.ts';
import { Alarm } from './alarm.ts';
import { Bell } from './bell.ts';
import { caseActivities } from './case-activities.ts';
import { CommandInbox } from './command-inbox.ts';

/** After so many commands a run hands over to the next one, so that its history stays short. */
const COMMANDS_A_RUN = 200;
const { engine } = proxySinks<CaseSinks>();

/**
 * The life of one case: answer people in the order received, climb the ladder when nobody answers, end with the case.
 * PostgreSQL is the authority; the state here is what the recording activity returned last.
 */
export class CaseLoop {
  private readonly input: CaseWorkflowInput;
  private readonly bell = new Bell();
  private readonly inbox = new CommandInbox(() => this.bell.ring());
  private readonly alarm = new Alarm(() => this.bell.ring());
  private state: CaseSnapshot;
  /** PostgreSQL may hold more than this workflow knows. */
  private mustAdopt = false;
  private answered = 0;
  private readonly chapterOf: (facts: CaseFacts) => number;
  private readonly chapter: number;

  /** `chapterOf`: a case's part of which every one is a run of its own; without it a case is one run unless it grows long. */
  constructor(input: CaseWorkflowInput, chapterOf: (facts: CaseFacts) => number = () => 0) {
    this.input = input;
    this.state = input.snapshot;
    this.chapterOf = chapterOf;
    this.chapter = chapterOf(input.snapshot.facts);
    setHandler(viewQuery, () => this.state);
    setHandler(resyncSignal, () => {
      this.mustAdopt = true;
      this.bell.ring();
    });
    setHandler(actUpdate, (command) => this.inbox.ask(command));
  }

  /** The only place that waits and writes. Returns when the case has ended and everybody is answered. */
  async run(): Promise<void> {
    // A run that goes on for another one brings no news of PostgreSQL: what it was told to adopt meanwhile is still to come.
    if (workflowInfo().continuedFromExecutionRunId === undefined) engine.ready(this.input.caseId);
    for (;;) {
      const next = this.state.plan[0];
      const first = this.inbox.first();
      if (this.mustAdopt) await this.adoptRecorded();
      else if (first !== undefined && next !== undefined && next.at < first.receivedAt) await this.climb(next);
      else if (first !== undefined) {
        this.inbox.answer(await this.settle(first));
        this.answered += 1;
      } else if (this.isClosed()) {
        await condition(allHandlersFinished);
        if (!this.inbox.hasAny()) return;
      } else if (this.isLong()) await this.handOver();
      else if (next !== undefined && this.alarm.hasCome(next.at)) await this.climb(next);
      else {
        this.alarm.setFor(next?.at ?? null);
        await this.bell.next();
      }
    }
  }

  private isAwake(): boolean {
    return this.inbox.hasAny() || this.mustAdopt;
  }

  private isClosed(): boolean {
    return this.state.facts.closedAt !== null;
  }

  private isLong(): boolean {
    const isOver = this.chapterOf(this.state.facts) !== this.chapter;
    return isOver || this.answered >= COMMANDS_A_RUN || workflowInfo().continueAsNewSuggested;
  }

  /** The inbox never travels: it is drained and every handler has answered before the run ends. */
  private async handOver(): Promise<void> {
    await condition(allHandlersFinished);
    if (this.isAwake()) return;
    await continueAsNew<(next: CaseWorkflowInput) => Promise<void>>({ ...this.input, snapshot: this.state });
  }

  private async adoptRecorded(): Promise<void> {
    this.mustAdopt = false;
    this.state = await caseActivities.load(this.input.caseId);
    engine.ready(this.input.caseId);
  }

  /** Decides at the command's own legal time and records; a conflict means another writer was first: decide again. */
  private async settle(command: CaseCommand): Promise<CommandOutcome> {
    for (;;) {
      const { caseId, kind } = this.input;
      const decision = procedureOf(kind).decide(this.state.facts, command);
      const expectedVersion = this.state.version;
      const result = await caseActivities.record({
        kind: 'command',
        caseId,
        key: command.id,
        expectedVersion,
        command,
        decision,
      });
      this.state = result.snapshot;
      if (result.status === 'conflict') continue;
      const decided = 'refused' in decision ? decision.refused : null;
      const refused = result.status === 'already' ? result.refused : decided;
      return { commandId: command.id, version: this.state.version, state: this.state.facts.state, refused };
    }
  }

  /** A rung is recorded only after the commands received at or before its instant are settled. */
  private async climb(rung: PlannedRung): Promise<void> {
    const { caseId, kind } = this.input;
    const at = new Date().toISOString();
    const result = await caseActivities.record({
      kind: 'rung',
      caseId,
      key: rung.key,
      expectedVersion: this.state.version,
      rung,
      climb: procedureOf(kind).climb(this.state.facts, rung, this.state.plan, at),
      at,
      climbedBy: 'workflow',
    });
    this.state = result.snapshot;
    if (result.status === 'pending') for (const command of result.commands) await this.settle(command);
    // The database's clock is behind the engine's: wait a little instead of asking in a circle.
    if (result.status === 'early') await condition(() => this.isAwake(), 1000);
  }
}
