import type { StepDraft } from '../step-draft.ts';
import type { WritePart } from './write-part.ts';

const taken = (drafts: readonly StepDraft[]): StepDraft[] => drafts.filter((draft) => draft.kind !== 'refused');

/** The read model: state, version, facts, due instant, next rung, and the head of the case's ledger. */
export const CASE_FILES: WritePart = {
  name: 'case_files',
  sql: (parameter) => `
    update case_file c set state = r.state, version = r.version, facts = r.facts, unit_id = r."unitId", due_at = r."dueAt",
      next_rung_at = r."nextRungAt", policy_version = r."policyVersion", calendar_version = r."calendarVersion", closed_at = r."closedAt", ledger_seq = r."ledgerSeq", ledger_hash = r."ledgerHash"
    from jsonb_to_recordset(${parameter}::jsonb) r(id uuid, state text, version int, facts jsonb, "unitId" uuid,
      "policyVersion" int, "calendarVersion" text, "dueAt" timestamptz, "nextRungAt" timestamptz, "closedAt" timestamptz, "ledgerSeq" int, "ledgerHash" text)
    where c.id = r.id`,
  rows: (drafts) =>
    drafts.map(({ row }) => ({
      id: row.id,
      state: row.facts.state,
      version: row.version,
      facts: row.facts,
      unitId: row.facts.unitId,
      policyVersion: row.policyVersion,
      calendarVersion: row.calendarVersion,
      dueAt: row.facts.dueAt,
      nextRungAt: row.facts.closedAt === null ? (row.plan[0]?.at ?? null) : null,
      closedAt: row.facts.closedAt,
      ledgerSeq: row.ledgerSeq,
      ledgerHash: row.ledgerHash,
    })),
};

/** The outcome of every command the drafts settle. */
export const COMMANDS: WritePart = {
  name: 'commands',
  sql: (parameter) => `
    update command c set outcome = r.outcome, refusal_code = r.code, refusal_detail = r.detail, outcome_at = r.at
    from jsonb_to_recordset(${parameter}::jsonb) r(id uuid, outcome text, code text, detail text, at timestamptz)
    where c.id = r.id and c.outcome is null`,
  rows: (drafts) =>
    drafts.flatMap(({ command, refused, at }) => {
      if (command === null) return [];
      const outcome = refused === null ? 'applied' : 'refused';
      return [
        { id: command.id, outcome, code: refused?.code ?? null, detail: refused?.detail ?? null, at: at.toISOString() },
      ];
    }),
};

/** The step keys, unique in their case, so that a repeat finds what was recorded. A refused command is no step. */
export const STEPS: WritePart = {
  name: 'steps',
  sql: (parameter) => `
    insert into case_step (case_id, key, version, digest, at)
    select * from jsonb_to_recordset(${parameter}::jsonb) s("caseId" uuid, key text, version int, digest text, at timestamptz)`,
  rows: (drafts) =>
    taken(drafts).map(({ row, key, digest, at }) => ({
      caseId: row.id,
      key,
      version: row.version,
      digest,
      at: at.toISOString(),
    })),
};
