import type { EntityManager } from 'typeorm';
import type { CaseSnapshot } from '../contracts/case.messages.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import type { CaseSubject } from '../domain/case/case-subject.ts';
import type { PlannedRung } from '../domain/ladder/rung.ts';

/** The case file as a writer holds it, locked, with its rungs still to come. */
export interface CaseRow {
  id: string;
  kind: CaseKind;
  number: string;
  businessKey: string;
  title: string;
  subject: CaseSubject;
  policyId: string;
  policyVersion: number;
  version: number;
  facts: CaseFacts;
  ledgerSeq: number;
  ledgerHash: string;
  plan: PlannedRung[];
}

const COLUMNS = `id, kind, number, business_key as "businessKey", title, subject, policy_id as "policyId",
  policy_version as "policyVersion", version, facts, ledger_seq as "ledgerSeq", ledger_hash as "ledgerHash"`;

/** Locks case files in id order, so that two batches cannot wait for each other in a circle. */
export async function lockCases(manager: EntityManager, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const rows: Omit<CaseRow, 'plan'>[] = await manager.query(
    `select ${COLUMNS} from case_file where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return withPlans(manager, rows);
}

/** The same without a lock, for readers. */
export async function readCases(manager: EntityManager, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const rows: Omit<CaseRow, 'plan'>[] = await manager.query(
    `select ${COLUMNS} from case_file where id = any($1::uuid[])`,
    [ids],
  );
  return withPlans(manager, rows);
}

async function withPlans(
  manager: EntityManager,
  rows: readonly Omit<CaseRow, 'plan'>[],
): Promise<Map<string, CaseRow>> {
  const rungs: (Omit<PlannedRung, 'at' | 'nominalAt'> & { caseId: string; at: Date; nominalAt: Date })[] =
    await manager.query(
      `select case_id as "caseId", key, rung_id as "rungId", clock, verb, audience, channels, at, nominal_at as "nominalAt", provisional
     from rung where case_id = any($1::uuid[]) and outcome is null order by at, key`,
      [rows.map((row) => row.id)],
    );
  const cases = new Map(rows.map((row) => [row.id, { ...row, plan: [] as PlannedRung[] }]));
  for (const { caseId, at, nominalAt, ...rung } of rungs) {
    cases.get(caseId)?.plan.push({ ...rung, at: at.toISOString(), nominalAt: nominalAt.toISOString() });
  }
  return cases;
}

export function snapshotOf(row: CaseRow): CaseSnapshot {
  return { caseId: row.id, kind: row.kind, version: row.version, facts: row.facts, plan: row.plan };
}
