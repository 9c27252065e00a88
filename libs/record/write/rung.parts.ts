import type { WritePart } from './write-part.ts';

/** Rungs a step adds to the plan. */
export const RUNGS_ADDED: WritePart = {
  name: 'rungs_added',
  sql: (parameter) => `
    insert into rung (case_id, key, rung_id, clock, verb, audience, channels, at, nominal_at, provisional)
    select "caseId", key, "rungId", clock, verb, audience, channels, at, "nominalAt", provisional
    from jsonb_to_recordset(${parameter}::jsonb) r("caseId" uuid, key text, "rungId" text, clock text, verb text,
      audience text[], channels text[], at timestamptz, "nominalAt" timestamptz, provisional boolean)`,
  rows: (drafts) => drafts.flatMap((draft) => draft.rungsAdded.map((rung) => ({ caseId: draft.row.id, ...rung }))),
};

/** Rungs that are still to come no longer: climbed, superseded or silenced. */
export const RUNGS_ENDED: WritePart = {
  name: 'rungs_ended',
  sql: (parameter) => `
    update rung g set outcome = r.outcome, outcome_at = r.at, climbed_by = r.by
    from jsonb_to_recordset(${parameter}::jsonb) r("caseId" uuid, key text, outcome text, at timestamptz, by text)
    where g.case_id = r."caseId" and g.key = r.key and g.outcome is null`,
  rows: (drafts) =>
    drafts.flatMap(({ row, at, rung, rungsRemoved }) => {
      const place = { caseId: row.id, at: at.toISOString() };
      const removed = rungsRemoved.map((ended) => ({ ...place, ...ended, by: null }));
      if (rung === null) return removed;
      return [...removed, { ...place, key: rung.key, outcome: rung.outcome, by: rung.climbedBy }];
    }),
};
