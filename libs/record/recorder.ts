import type { EntityManager } from 'typeorm';
import { digestOf } from '../contracts/case.digest.ts';
import type { RecordRequest, RecordResult } from '../contracts/case.messages.ts';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { isCurrent } from '../domain/ladder/plan.ts';
import type { Clock } from '../persistence/clock.ts';
import { type End, together } from '../persistence/together.ts';
import { lockFiles, snapshotOf, type CaseFileRow, type CaseRow } from './case-row.ts';
import { LetterNumbers } from './letter-numbers.ts';
import type { PolicyStore } from './policy-store.ts';
import { readSituations, type Situation } from './situation.ts';
import type { StepContext } from './step-context.ts';
import type { StepDraft } from './step-draft.ts';
import { takeStep } from './take-step.ts';
import { loadWorld } from './world/load-world.ts';
import { NOBODY, type World } from './world/world.ts';
import { writeDrafts } from './write/write-steps.ts';

export interface RecorderParts {
  clock: Clock;
  policies: PolicyStore;
  table: DayTable;
  secretKey: string;
}

/**
 * The one writer of cases. A step is a batch of one: the same code records one command for a workflow or a hundred rungs
 * for the reconciler, in the caller's transaction, at most one request per case.
 */
export class Recorder {
  readonly parts: RecorderParts;

  constructor(parts: RecorderParts) {
    this.parts = parts;
  }

  async record(manager: EntityManager, requests: readonly RecordRequest[], end?: End): Promise<RecordResult[]> {
    const ids = requests.map((request) => request.caseId);
    // All go out together; the database answers one after the other, the later ones as it finds things after the lock.
    const [{ files, lockedAt }, situations, world] = await together([
      lockFiles(manager, ids),
      readSituations(manager, requests),
      worldOf(manager, requests.filter(mayTell)),
    ]);
    const at = await this.parts.clock.asOf(lockedAt);
    const rows = new Map<string, CaseRow>();
    const results = new Map<RecordRequest, RecordResult>();
    for (const request of requests) {
      const situation = situationOf(request, situations);
      const row = { ...fileOf(request, files), plan: situation.plan };
      rows.set(row.id, row);
      const settled = settledBefore(request, row, at, situation);
      if (settled !== null) results.set(request, settled);
    }
    const fresh = requests.filter((request) => !results.has(request));
    for (const request of fresh)
      if (request.kind === 'replan') rebase(rows.get(request.caseId) as CaseRow, request, this);
    const contexts = await this.contexts(
      manager,
      world,
      fresh.flatMap((request) => rows.get(request.caseId) ?? []),
    );
    const drafts: StepDraft[] = [];
    for (const request of fresh) {
      const row = rows.get(request.caseId) as CaseRow;
      const draft = await takeStep(request, row, at, digestOf(request), contexts(row));
      drafts.push(draft);
      const status = draft.kind === 'refused' ? 'refused' : 'recorded';
      results.set(request, { status, snapshot: snapshotOf(row), digest: draft.digest });
    }
    const hasUnsent = (caseId: string): boolean => situations.get(caseId)?.hasUnsent === true;
    if (drafts.length > 0) await writeDrafts(manager, drafts, hasUnsent, end);
    return requests.map((request) => results.get(request) as RecordResult);
  }

  /** What the steps of some cases are taken with: the world read for the whole batch, and each case's own policy. */
  async contexts(
    manager: EntityManager,
    world: World,
    cases: readonly CaseRow[],
  ): Promise<(row: CaseRow) => StepContext> {
    const policies = new Map<string, StepContext['policy']>();
    for (const { policyId, policyVersion } of cases) {
      policies.set(`${policyId}@${policyVersion}`, await this.parts.policies.stamped(manager, policyId, policyVersion));
    }
    const numbers = new LetterNumbers(manager);
    return (row) => {
      const policy = policies.get(`${row.policyId}@${row.policyVersion}`);
      if (policy === undefined) throw new Error(`policy of case ${row.id} was not loaded`);
      return { manager, world, policy, table: this.parts.table, numbers, secretKey: this.parts.secretKey };
    };
  }
}

/** The case is held to the rules and the day table of its new plan before anything is said in their words. */
function rebase(
  row: CaseRow,
  { policyVersion }: Extract<RecordRequest, { kind: 'replan' }>,
  { parts }: Recorder,
): void {
  row.policyVersion = policyVersion;
  row.calendarVersion = parts.table.version;
}

function fileOf({ caseId }: RecordRequest, files: ReadonlyMap<string, CaseFileRow>): CaseFileRow {
  const file = files.get(caseId);
  if (file === undefined) throw new Error(`case ${caseId} does not exist`);
  return file;
}

function situationOf({ caseId }: RecordRequest, situations: ReadonlyMap<string, Situation>): Situation {
  const situation = situations.get(caseId);
  if (situation === undefined) throw new Error(`nothing was read of case ${caseId}`);
  return situation;
}

/** A step without effects tells nobody. */
function mayTell(request: RecordRequest): boolean {
  if (request.kind === 'rung') return request.climb.step.effects.length > 0;
  if (request.kind === 'replan') return request.step.effects.length > 0;
  return 'step' in request.decision && request.decision.step.effects.length > 0;
}

async function worldOf(manager: EntityManager, telling: readonly RecordRequest[]): Promise<World> {
  if (telling.length === 0) return NOBODY;
  return loadWorld(
    manager,
    targetUnits(telling),
    telling.map((request) => request.caseId),
  );
}

/** Units a command brings into the case; their people are told with the same step. */
function targetUnits(requests: readonly RecordRequest[]): string[] {
  return requests.flatMap((request) => {
    if (request.kind !== 'command' || 'refused' in request.decision) return [];
    return request.decision.step.effects.flatMap((effect) => {
      if (effect.kind === 'move_duty') return [effect.toUnitId];
      return effect.kind === 'change_copies' ? effect.joins : [];
    });
  });
}

/** Everything that makes a request answerable without a new step; null when it has to be taken. */
function settledBefore(request: RecordRequest, row: CaseRow, now: Date, situation: Situation): RecordResult | null {
  const answer = (status: 'conflict' | 'early'): RecordResult => ({ ...answerTo(request, row), status });
  const { recorded, pending } = situation;
  if (recorded !== null) return { ...answerTo(request, row), status: 'already', refused: recorded.refused };
  if (row.version !== request.expectedVersion) return answer('conflict');
  if (request.kind === 'command') return null;
  if (request.kind === 'replan') return row.facts.closedAt === null ? null : answer('conflict');
  const isPlanned = row.plan.some((rung) => rung.key === request.key);
  if (row.facts.closedAt !== null || !isCurrent(request.key, row.facts) || !isPlanned) return answer('conflict');
  if (now.toISOString() < request.rung.at || situation.isStale) return answer('early');
  return pending.length > 0 ? { ...answerTo(request, row), status: 'pending', commands: pending } : null;
}

const answerTo = (request: RecordRequest, row: CaseRow) => ({ snapshot: snapshotOf(row), digest: digestOf(request) });
