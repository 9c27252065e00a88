import type { EntityManager } from 'typeorm';
import type { StepDraft } from '../step-draft.ts';

/** Plans as rows: what was added, climbed, superseded or silenced. */
export async function writeRungs(manager: EntityManager, drafts: readonly StepDraft[]): Promise<void> {
  const added = drafts.flatMap((draft) => draft.rungsAdded.map((rung) => ({ caseId: draft.row.id, ...rung })));
  if (added.length > 0) {
    await manager.query(
      `insert into rung (case_id, key, rung_id, clock, verb, audience, channels, at, nominal_at, provisional)
       select "caseId", key, "rungId", clock, verb, audience, channels, at, "nominalAt", provisional
       from jsonb_to_recordset($1::jsonb) r("caseId" uuid, key text, "rungId" text, clock text, verb text, audience text[],
         channels text[], at timestamptz, "nominalAt" timestamptz, provisional boolean)`,
      [JSON.stringify(added)],
    );
  }
  const ended = drafts.flatMap((draft) => [
    ...draft.rungsRemoved.map((rung) => ({ caseId: draft.row.id, at: draft.at.toISOString(), by: null, ...rung })),
    ...(draft.rung === null
      ? []
      : [
          {
            caseId: draft.row.id,
            at: draft.at.toISOString(),
            by: draft.rung.climbedBy,
            key: draft.rung.key,
            outcome: draft.rung.outcome,
          },
        ]),
  ]);
  if (ended.length === 0) return;
  await manager.query(
    `update rung g set outcome = r.outcome, outcome_at = r.at, climbed_by = r.by
     from jsonb_to_recordset($1::jsonb) r("caseId" uuid, key text, outcome text, at timestamptz, by text)
     where g.case_id = r."caseId" and g.key = r.key and g.outcome is null`,
    [JSON.stringify(ended)],
  );
}
