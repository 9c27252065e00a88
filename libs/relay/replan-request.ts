import type { RecordRequest } from '../contracts/case.messages.ts';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { procedureOf } from '../domain/case/procedures.ts';
import type { Policy } from '../domain/ladder/policy.ts';
import { dueMoved, replanClocks } from '../domain/ladder/replan-clocks.ts';
import { replanKey } from '../domain/ladder/said-dates.ts';
import type { ReplanningEntity } from '../persistence/entities/replanning.entity.ts';
import type { CaseRow } from '../record/case-row.ts';

export type ReplanRequest = Extract<RecordRequest, { kind: 'replan' }>;

/** What a case is planned by from now on, and by which rules it was. */
export interface NewRules {
  policy: Policy;
  before: Policy;
  table: DayTable;
}

/**
 * The step a locked case needs to follow the new table and rules; null when none of its dates
 * moves. Other rules are recorded even so, and nobody is told.
 */
export function replanRequest(
  row: CaseRow,
  { policy, before, table }: NewRules,
  { seq, kind, reason }: ReplanningEntity,
  at: string,
): ReplanRequest | null {
  const moved = replanClocks(row.facts, row.plan, { policy, before, table, businessKey: row.businessKey }, at);
  if (moved === null && policy === before) return null;
  const plan = moved ?? { facts: row.facts, added: [], moves: [] };
  const movedClocks = plan.moves.filter(dueMoved).map(({ clock }) => clock);
  return {
    kind: 'replan',
    caseId: row.id,
    key: replanKey(seq, movedClocks, row.version + 1),
    expectedVersion: row.version,
    step: procedureOf(row.kind).replanned(plan, { seq, kind, reason, at, amended: policy === before ? null : policy }),
    added: plan.added,
    movedClocks,
    policyVersion: policy.version,
  };
}
