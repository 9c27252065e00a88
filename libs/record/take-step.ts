import type { RecordRequest } from '../contracts/case.messages.ts';
import { SYSTEM } from '../domain/case/actor.ts';
import type { Step } from '../domain/case/step.ts';
import type { CaseRow } from './case-row.ts';
import { performEffects } from './effects/perform.ts';
import { replan } from './replan.ts';
import type { StepContext } from './step-context.ts';
import { newDraft, type StepDraft } from './step-draft.ts';

/** Turns a decided command or a climbed rung into everything the database has to take. */
export async function takeStep(
  request: RecordRequest,
  row: CaseRow,
  at: Date,
  digest: string,
  context: StepContext,
): Promise<StepDraft> {
  switch (request.kind) {
    case 'command':
      return takeCommand(request, row, at, digest, context);
    case 'rung':
      return takeRung(request, row, at, digest, context);
    case 'replan':
      return takeReplan(request, row, at, digest, context);
    default:
      return request satisfies never;
  }
}

/** The new plan is there already; recording it supersedes the old one. */
async function takeReplan(
  request: Extract<RecordRequest, { kind: 'replan' }>,
  row: CaseRow,
  at: Date,
  digest: string,
  context: StepContext,
): Promise<StepDraft> {
  const draft = newDraft(row, { key: request.key, kind: 'replanned', at, digest });
  draft.actor = SYSTEM;
  draft.movedClocks = request.movedClocks;
  draft.rungsAdded = [...request.added];
  row.plan = [...row.plan, ...request.added];
  await apply(request.step, draft, context);
  return draft;
}

async function takeCommand(
  request: Extract<RecordRequest, { kind: 'command' }>,
  row: CaseRow,
  at: Date,
  digest: string,
  context: StepContext,
): Promise<StepDraft> {
  const { command, decision } = request;
  const refused = 'refused' in decision;
  const draft = newDraft(row, {
    key: request.key,
    kind: refused ? 'refused' : 'command',
    at,
    digest,
  });
  draft.actor = command.actor;
  draft.command = command;
  if (refused) {
    draft.refused = decision.refused;
    return draft;
  }
  await apply(decision.step, draft, context);
  return draft;
}

async function takeRung(
  request: Extract<RecordRequest, { kind: 'rung' }>,
  row: CaseRow,
  at: Date,
  digest: string,
  context: StepContext,
): Promise<StepDraft> {
  const { rung, climb } = request;
  const draft = newDraft(row, { key: request.key, kind: 'rung', at, digest });
  draft.rung = {
    key: rung.key,
    outcome: climb.outcome,
    verb: rung.verb,
    nominalAt: rung.nominalAt,
    climbedBy: request.climbedBy,
  };
  row.plan = row.plan.filter((other) => other.key !== rung.key);
  await apply(climb.step, draft, context);
  return draft;
}

/** Stores the facts, plans, performs the effects, and plans again when they changed the facts (the approval clock). */
export async function apply(step: Step, draft: StepDraft, context: StepContext): Promise<void> {
  const formerUnitId = draft.row.facts.unitId;
  draft.row.facts = step.facts;
  draft.row.version += 1;
  draft.events.push(...step.events);
  replan(draft, context);
  const planned = draft.row.facts;
  await performEffects(step.effects, draft, context, formerUnitId);
  if (draft.row.facts !== planned) replan(draft, context);
}
