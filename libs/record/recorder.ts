import type { EntityManager } from 'typeorm';
import { digestOf } from '../contracts/case.digest.ts';
import type { RecordRequest, RecordResult } from '../contracts/case.messages.ts';
import type { DayTable } from '../domain/calendar/day-table.ts';
import type { CaseCommand } from '../domain/case/step.ts';
import { isCurrent } from '../domain/ladder/plan.ts';
import type { Clock } from '../persistence/clock.ts';
import { lockCases, snapshotOf, type CaseRow } from './case-row.ts';
import { pendingCommands } from './command-row.ts';
import { LetterNumbers } from './letter-numbers.ts';
import type { PolicyStore } from './policy-store.ts';
import { readRecorded, type Recorded } from './recorded.ts';
import type { StepContext } from './step-context.ts';
import type { StepDraft } from './step-draft.ts';
import { takeStep } from './take-step.ts';
import { loadCodes } from './world/load-codes.ts';
import { loadWorld } from './world/load-world.ts';
import { NOBODY } from './world/world.ts';
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

  async record(manager: EntityManager, requests: readonly RecordRequest[]): Promise<RecordResult[]> {
    const rows = await lockCases(
      manager,
      requests.map((request) => request.caseId),
    );
    const at = await this.parts.clock.now(manager);
    const recorded = await readRecorded(manager, requests);
    const pending = await pendingCommands(manager, requests);
    const results = new Map<RecordRequest, RecordResult>();
    for (const request of requests) {
      const timely = pending.get(request.caseId) ?? [];
      const settled = settledBefore(request, rowOf(request, rows), at, recorded.get(request.caseId), timely);
      if (settled !== null) results.set(request, settled);
    }
    const fresh = requests.filter((request) => !results.has(request));
    const contexts = await this.contexts(manager, fresh, rows);
    const drafts: StepDraft[] = [];
    for (const request of fresh) {
      const row = rowOf(request, rows);
      const draft = await takeStep(request, row, at, contexts(row));
      drafts.push(draft);
      const status = draft.kind === 'refused' ? 'refused' : 'recorded';
      results.set(request, { status, snapshot: snapshotOf(row), digest: draft.digest });
    }
    if (drafts.length > 0) await writeDrafts(manager, drafts);
    return requests.map((request) => results.get(request) as RecordResult);
  }

  /** One look at the database for the whole batch, then a context per case and its policy. */
  async contexts(
    manager: EntityManager,
    requests: readonly (RecordRequest | { caseId: string })[],
    rows: ReadonlyMap<string, CaseRow>,
  ): Promise<(row: CaseRow) => StepContext> {
    const cases = requests.flatMap((request) => rows.get(request.caseId) ?? []);
    const telling = requests.filter(mayTell);
    const told = telling.flatMap((request) => rows.get(request.caseId) ?? []);
    const unitIds = told.flatMap(({ facts }) => [facts.unitId, ...facts.cooperatingUnitIds]);
    const world = told.length === 0 ? NOBODY : await loadWorld(manager, [...unitIds, ...targetUnits(telling)]);
    const ids = told.map((row) => row.id);
    const codes = ids.length === 0 ? new Map<string, string>() : await loadCodes(manager, ids);
    const policies = new Map<string, StepContext['policy']>();
    for (const { policyId, policyVersion } of cases) {
      policies.set(`${policyId}@${policyVersion}`, await this.parts.policies.stamped(manager, policyId, policyVersion));
    }
    const numbers = new LetterNumbers(manager);
    return (row) => {
      const policy = policies.get(`${row.policyId}@${row.policyVersion}`);
      if (policy === undefined) throw new Error(`policy of case ${row.id} was not loaded`);
      return { manager, world, policy, table: this.parts.table, numbers, codes, secretKey: this.parts.secretKey };
    };
  }
}

function rowOf({ caseId }: RecordRequest, rows: ReadonlyMap<string, CaseRow>): CaseRow {
  const row = rows.get(caseId);
  if (row === undefined) throw new Error(`case ${caseId} does not exist`);
  return row;
}

/** A step without effects tells nobody, and a case is never opened in silence. */
function mayTell(request: RecordRequest | { caseId: string }): boolean {
  if (!('kind' in request)) return true;
  if (request.kind === 'rung') return request.climb.step.effects.length > 0;
  return 'step' in request.decision && request.decision.step.effects.length > 0;
}

/** Units a command moves the duty to; their people are told with the same step. */
function targetUnits(requests: readonly (RecordRequest | { caseId: string })[]): string[] {
  return requests.flatMap((request) => {
    if (!('decision' in request) || 'refused' in request.decision) return [];
    return request.decision.step.effects.flatMap((effect) => (effect.kind === 'move_duty' ? [effect.toUnitId] : []));
  });
}

/** Everything that makes a request answerable without a new step; null when it has to be taken. */
function settledBefore(
  request: RecordRequest,
  row: CaseRow,
  now: Date,
  known: Recorded | undefined,
  timely: readonly CaseCommand[],
): RecordResult | null {
  const base = { snapshot: snapshotOf(row), digest: digestOf(request) };
  if (known !== undefined) return { ...base, status: 'already', refused: known.refused };
  if (row.version !== request.expectedVersion) return { ...base, status: 'conflict' };
  if (request.kind === 'command') return null;
  if (
    row.facts.closedAt !== null ||
    !isCurrent(request.key, row.facts) ||
    !row.plan.some((rung) => rung.key === request.key)
  ) {
    return { ...base, status: 'conflict' };
  }
  if (now.toISOString() < request.rung.at) return { ...base, status: 'early' };
  return timely.length > 0 ? { ...base, status: 'pending', commands: [...timely] } : null;
}
