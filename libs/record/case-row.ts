import type { EntityManager } from 'typeorm';
import type { CaseSnapshot } from '../contracts/case.messages.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import type { CaseSubject } from '../domain/case/case-subject.ts';
import type { PlannedRung } from '../domain/ladder/rung.ts';
import { idsOf, PLAN } from './case.sql.ts';

/** The case file's own row, without its plan. */
export interface CaseFileRow {
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
}

/** The case file as a writer holds it, with its rungs still to come. */
export interface CaseRow extends CaseFileRow {
  plan: PlannedRung[];
}

export interface LockedFiles {
  files: Map<string, CaseFileRow>;
  /** The database's clock after the last lock was taken. */
  lockedAt: Date;
}

const COLUMNS = `id, kind, number, business_key as "businessKey", title, subject, policy_id as "policyId",
  policy_version as "policyVersion", version, facts, ledger_seq as "ledgerSeq", ledger_hash as "ledgerHash"`;

const LOCK = `with locked as materialized (
    select ${COLUMNS} from case_file where id = any(${idsOf('$1')}) order by id for update)
  select locked.*, clock_timestamp() as "lockedAt" from locked`;

const READ = `select ${COLUMNS}, ${PLAN('f.id')} as plan from case_file f where id = any(${idsOf('$1')})`;

/**
 * Locks case files in id order, so that two batches cannot wait for each other in a circle. What else belongs to the cases
 * is read by a later statement: this one would see it as it was before a wait for the lock.
 */
export async function lockFiles(manager: EntityManager, ids: readonly string[]): Promise<LockedFiles> {
  const rows: (CaseFileRow & { lockedAt: Date })[] = await manager.query(LOCK, [ids]);
  const files = new Map(rows.map(({ lockedAt: _, ...file }) => [file.id, file]));
  return { files, lockedAt: rows.at(-1)?.lockedAt ?? new Date(0) };
}

/** Cases with their plans, for readers; nothing is locked. */
export async function readCases(manager: EntityManager, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const rows: CaseRow[] = await manager.query(READ, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

export function snapshotOf(row: CaseRow): CaseSnapshot {
  return { caseId: row.id, kind: row.kind, version: row.version, facts: row.facts, plan: row.plan };
}
