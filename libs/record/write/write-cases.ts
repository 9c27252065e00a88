import type { EntityManager } from 'typeorm';
import type { StepDraft } from '../step-draft.ts';

/** One statement for the three tables: a step pays for every round trip, not for the rows. */
const WRITE = `
  with cases as (
    update case_file c set state = r.state, version = r.version, facts = r.facts, unit_id = r."unitId", due_at = r."dueAt",
      next_rung_at = r."nextRungAt", closed_at = r."closedAt", ledger_seq = r."ledgerSeq", ledger_hash = r."ledgerHash"
    from jsonb_to_recordset($1::jsonb) r(id uuid, state text, version int, facts jsonb, "unitId" uuid, "dueAt" timestamptz,
      "nextRungAt" timestamptz, "closedAt" timestamptz, "ledgerSeq" int, "ledgerHash" text)
    where c.id = r.id),
  settled as (
    update command c set outcome = r.outcome, refusal_code = r.code, refusal_detail = r.detail, outcome_at = r.at
    from jsonb_to_recordset($2::jsonb) r(id uuid, outcome text, code text, detail text, at timestamptz)
    where c.id = r.id and c.outcome is null)
  insert into case_step (case_id, key, version, digest, at)
  select * from jsonb_to_recordset($3::jsonb) s("caseId" uuid, key text, version int, digest text, at timestamptz)`;

/**
 * The read model (state, version, facts, due instant, next rung), the outcome of every command the drafts settle, and the
 * step keys, unique in their case, so that a repeat finds what was recorded. A refused command is no step.
 */
export async function writeCases(manager: EntityManager, drafts: readonly StepDraft[]): Promise<void> {
  const taken = drafts.filter((draft) => draft.kind !== 'refused');
  await manager.query(WRITE, [
    JSON.stringify(drafts.map(caseOf)),
    JSON.stringify(drafts.flatMap(commandOf)),
    JSON.stringify(taken.map(stepOf)),
  ]);
}

const caseOf = ({ row }: StepDraft) => ({
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
});

const stepOf = (draft: StepDraft) => ({
  caseId: draft.row.id,
  key: draft.key,
  version: draft.row.version,
  digest: draft.digest,
  at: draft.at.toISOString(),
});

function commandOf({ command, refused, at }: StepDraft) {
  if (command === null) return [];
  const outcome = refused === null ? 'applied' : 'refused';
  return [
    { id: command.id, outcome, code: refused?.code ?? null, detail: refused?.detail ?? null, at: at.toISOString() },
  ];
}
