import type { EntityManager } from 'typeorm';
import type { CaseSnapshot } from '../contracts/case.messages.ts';
import type { CaseFacts } from '../domain/case/case-facts.ts';
import type { CaseKind } from '../domain/case/case-kind.ts';
import type { CaseSubject } from '../domain/case/case-subject.ts';
import type { PlannedRung } from '../domain/ladder/rung.ts';
import { PLAN } from './case.sql.ts';

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
  /** The day table its plan was made with. */
  calendarVersion: string;
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
  policy_version as "policyVersion", calendar_version as "calendarVersion", version, facts, ledger_seq as "ledgerSeq", ledger_hash as "ledgerHash"`;

/** Each file is looked up and locked by its key, in the order of the ids; the clock is read after that. */
const LOCK = `select f.*, clock_timestamp() as "lockedAt" from unnest($1::uuid[]) q(id),
  lateral (select ${COLUMNS} from case_file where case_file.id = q.id for update) f`;

const READ = `select ${COLUMNS}, ${PLAN('f.id')} as plan from case_file f where f.id = any($1::uuid[])`;

/**
 * Locks case files in id order, so that two batches cannot wait for each other in a circle. What else belongs to the cases
 * is read by a later statement: this one would see it as it was before a wait for the lock.
 */
export async function lockFiles(manager: EntityManager, ids: readonly string[]): Promise<LockedFiles> {
  const rows: (CaseFileRow & { lockedAt: Date })[] = await manager.query(LOCK, [[...new Set(ids)].sort()]);
  const locked: LockedFiles = { files: new Map(), lockedAt: new Date(0) };
  for (const { lockedAt, ...file } of rows) {
    locked.files.set(file.id, file);
    locked.lockedAt = lockedAt;
  }
  return locked;
}

/** Cases with their plans, for readers; nothing is locked. */
export async function readCases(manager: EntityManager, ids: readonly string[]): Promise<Map<string, CaseRow>> {
  const rows: CaseRow[] = await manager.query(READ, [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

export function snapshotOf(row: CaseRow): CaseSnapshot {
  return { caseId: row.id, kind: row.kind, version: row.version, facts: row.facts, plan: row.plan };
}
