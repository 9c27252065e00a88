import type { EntityManager } from 'typeorm';
import type { StepDraft } from '../step-draft.ts';

/** The read model: state, version, facts, due instant, next rung. */
export async function writeCases(manager: EntityManager, drafts: readonly StepDraft[]): Promise<void> {
  const rows = drafts.map(({ row }) => ({
    id: row.id,
    state: row.facts.state,
    version: row.version,
    facts: row.facts,
    unitId: row.facts.unitId,
    dueAt: row.facts.dueAt,
    nextRungAt: row.facts.closedAt === null ? (row.plan[0]?.at ?? null) : null,
    closedAt: row.facts.closedAt,
    ledgerSeq: row.ledgerSeq,
    ledgerHash: row.ledgerHash,
  }));
  await manager.query(
    `update case_file c set state = r.state, version = r.version, facts = r.facts, unit_id = r."unitId", due_at = r."dueAt",
       next_rung_at = r."nextRungAt", closed_at = r."closedAt", ledger_seq = r."ledgerSeq", ledger_hash = r."ledgerHash"
     from jsonb_to_recordset($1::jsonb) r(id uuid, state text, version int, facts jsonb, "unitId" uuid, "dueAt" timestamptz,
       "nextRungAt" timestamptz, "closedAt" timestamptz, "ledgerSeq" int, "ledgerHash" text)
     where c.id = r.id`,
    [JSON.stringify(rows)],
  );
}

/** Step keys: unique in their case, so that a repeat finds what was recorded. */
export async function writeSteps(manager: EntityManager, drafts: readonly StepDraft[]): Promise<void> {
  const rows = drafts.map((draft) => ({
    caseId: draft.row.id,
    key: draft.key,
    version: draft.row.version,
    digest: draft.digest,
    at: draft.at.toISOString(),
  }));
  await manager.query(
    `insert into case_step (case_id, key, version, digest, at)
     select * from jsonb_to_recordset($1::jsonb) s("caseId" uuid, key text, version int, digest text, at timestamptz)`,
    [JSON.stringify(rows)],
  );
}

/** The outcome of every command the drafts settle. */
export async function writeCommands(manager: EntityManager, drafts: readonly StepDraft[]): Promise<void> {
  const rows = drafts
    .filter((draft) => draft.command !== null)
    .map((draft) => ({
      id: draft.command?.id,
      outcome: draft.refused === null ? 'applied' : 'refused',
      code: draft.refused?.code ?? null,
      detail: draft.refused?.detail ?? null,
      at: draft.at.toISOString(),
    }));
  if (rows.length === 0) return;
  await manager.query(
    `update command c set outcome = r.outcome, refusal_code = r.code, refusal_detail = r.detail, outcome_at = r.at
     from jsonb_to_recordset($1::jsonb) r(id uuid, outcome text, code text, detail text, at timestamptz)
     where c.id = r.id and c.outcome is null`,
    [JSON.stringify(rows)],
  );
}
