import type { StepDraft } from '../step-draft.ts';

/** What a step writes into one table: the statement that takes its rows as JSON, and the rows. */
export interface WritePart {
  name: string;
  /** `insert … select … from jsonb_to_recordset(<parameter>::jsonb) …`, or an update. */
  sql(parameter: string): string;
  rows(drafts: readonly StepDraft[]): readonly object[];
}

/** One statement for all parts that have rows, null when none has: a step pays for every round trip, not for the rows. */
export function statementOf(parts: readonly WritePart[], drafts: readonly StepDraft[]): Statement | null {
  const filled = parts.map((part) => ({ part, rows: part.rows(drafts) })).filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return null;
  const statements = filled.map(({ part }, index) => `${part.name} as (${part.sql(`$${index + 1}`)})`);
  return { sql: `with ${statements.join(',\n')} select 1`, values: filled.map(({ rows }) => JSON.stringify(rows)) };
}

export interface Statement {
  sql: string;
  values: string[];
}
