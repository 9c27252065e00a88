import {
  allHandlersFinished,
  ApplicationFailure,
  condition,
  continueAsNew,
  proxySinks,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { actUpdate, resyncSignal, viewQuery } from '../../libs/contracts/case.updates.ts';
import type { CaseSinks } from '../../libs/contracts/case.sinks.ts';
import type { CaseSnapshot, CaseWorkflowInput, CommandOutcome } from '../../libs/contracts/case.messages.ts';
import { procedureOf } from '../../libs/domain/case/procedures.ts';
import type { CaseCommand } from '../../libs/domain/case/step.ts';
import type { PlannedRung } from '../../libs/domain/ladder/rung.ts';
import { caseActivities } from './case-activities.ts';

interface Item {
  command: CaseCommand;
  result: CommandOutcome | undefined;
}

/** Commands remembered across runs; it saves a look into the database, the step key decides. */
const SEEN = 50;
const COMMANDS_A_RUN = 200;

const { engine } = proxySinks<CaseSinks>();

/**
 * The life of one case: answer people in the order received, climb the ladder when nobody answers, end with the case.
 * PostgreSQL is the authority; what this loop knows is what the recording activity returned last.
 */
export async function runCase(input: CaseWorkflowInput): Promise<void> {
  const { record, load } = caseActivities;
  const { decide, climb } = procedureOf(input.kind);
  let state: CaseSnapshot = input.snapshot;
  const seen = [...input.seen];
  const inbox: Item[] = [];
  let known = state.version;
  let commands = 0;

  setHandler(viewQuery, () => state);
  setHandler(resyncSignal, (version) => {
    known = Math.max(known, version);
  });
  setHandler(actUpdate, async (command) => {
    const item: Item = { command, result: undefined };
    inbox.push(item);
    await condition(() => item.result !== undefined);
    const { refused } = item.result as CommandOutcome;
    if (refused !== null) throw ApplicationFailure.nonRetryable(refused.detail, refused.code);
    return item.result as CommandOutcome;
  });
  engine.ready(input.caseId);

  const stale = (): boolean => known > state.version;
  const woke = (): boolean => inbox.length > 0 || stale();
  const closed = (): boolean => state.facts.closedAt !== null;
  const overdue = (): PlannedRung | undefined => state.plan[0];
  const now = (): string => new Date().toISOString();

  /** Decides at the command's own legal time and records; a conflict means another writer was first. */
  async function settle(command: CaseCommand): Promise<CommandOutcome> {
    for (;;) {
      const decision = decide(state.facts, command);
      const result = await record({
        kind: 'command',
        caseId: input.caseId,
        key: command.id,
        expectedVersion: state.version,
        command,
        decision,
      });
      state = result.snapshot;
      if (result.status === 'conflict') continue;
      seen.push(command.id);
      if (seen.length > SEEN) seen.shift();
      const refused = result.status === 'already' ? result.refused : 'refused' in decision ? decision.refused : null;
      return { commandId: command.id, version: state.version, state: state.facts.state, refused };
    }
  }

  /** Before a rung is recorded, the commands received at or before its instant are settled. */
  async function climbRung(rung: PlannedRung): Promise<void> {
    const at = now();
    const result = await record({
      kind: 'rung',
      caseId: input.caseId,
      key: rung.key,
      expectedVersion: state.version,
      rung,
      climb: climb(state.facts, rung, state.plan, at),
      at,
      climbedBy: 'workflow',
    });
    state = result.snapshot;
    if (result.status === 'pending') for (const command of result.commands) await settle(command);
    if (result.status === 'early') await condition(woke, 1000);
  }

  async function answerFirst(): Promise<void> {
    const item = inbox[0] as Item;
    item.result = await settle(item.command);
    inbox.shift();
    commands += 1;
  }

  for (;;) {
    if (stale()) {
      state = await load(input.caseId);
      known = state.version;
      continue;
    }
    const first = overdue();
    const head = inbox[0];
    if (head !== undefined && first !== undefined && !closed() && first.at < head.command.receivedAt) {
      await climbRung(first);
      continue;
    }
    if (head !== undefined) {
      await answerFirst();
      continue;
    }
    if (closed()) {
      await condition(allHandlersFinished);
      if (inbox.length > 0) continue;
      return;
    }
    if (commands >= COMMANDS_A_RUN || workflowInfo().continueAsNewSuggested) {
      await condition(allHandlersFinished);
      if (woke()) continue;
      await continueAsNew<(next: CaseWorkflowInput) => Promise<void>>({ ...input, snapshot: state, seen });
    }
    if (first === undefined) await condition(woke);
    else if (Date.parse(first.at) > Date.parse(now())) await condition(woke, Date.parse(first.at) - Date.parse(now()));
    else await climbRung(first);
  }
}
