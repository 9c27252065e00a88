import type { EntityManager } from 'typeorm';
import type { StepDraft } from '../step-draft.ts';

/** What a step writes into one table: the statement that takes its rows as JSON, and the rows. */
export interface WritePart {
  name: string;
  /** `insert … select … from jsonb_to_recordset(<parameter>::jsonb) …`, or an update. */
  sql(parameter: string): string;
  rows(drafts: readonly StepDraft[]): readonly object[];
}

/** Writes all parts that have rows in one statement: a step pays for every round trip, not for the rows. */
export async function writeParts(
  manager: EntityManager,
  parts: readonly WritePart[],
  drafts: readonly StepDraft[],
): Promise<void> {
  const filled = parts.map((part) => ({ part, rows: part.rows(drafts) })).filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return;
  const statements = filled.map(({ part }, index) => `${part.name} as (${part.sql(`$${index + 1}`)})`);
  await manager.query(
    `with ${statements.join(',\n')} select 1`,
    filled.map(({ rows }) => JSON.stringify(rows)),
  );
}
