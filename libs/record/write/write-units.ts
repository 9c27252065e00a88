import type { EntityManager } from 'typeorm';
import type { StepDraft } from '../step-draft.ts';

/** A unit that takes the duty cooperates no longer; after it has lost the duty again the case is not its own any more. */
export async function writeUnits(manager: EntityManager, drafts: readonly StepDraft[]): Promise<void> {
  for (const { row, codesOf } of drafts) {
    if (codesOf === 'all' || codesOf.length === 0) continue;
    await manager.query('delete from case_unit where case_id = $1 and not unit_id = any($2::uuid[])', [
      row.id,
      row.facts.cooperatingUnitIds,
    ]);
  }
}
