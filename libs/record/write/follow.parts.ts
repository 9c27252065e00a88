import type { StepDraft } from '../step-draft.ts';
import type { WritePart } from './write-part.ts';

const moved = (drafts: readonly StepDraft[]): StepDraft[] =>
  drafts.filter(({ codesOf }) => codesOf !== 'all' && codesOf.length > 0);

/** A unit that takes the duty cooperates no longer; after it has lost the duty again the case is not its own any more. */
const UNITS_LEFT: WritePart = {
  name: 'units_left',
  sql: (parameter) => `
    delete from case_unit u using jsonb_to_recordset(${parameter}::jsonb) k("caseId" uuid, "unitIds" uuid[])
    where u.case_id = k."caseId" and not u.unit_id = any(k."unitIds")`,
  rows: (drafts) => moved(drafts).map(({ row }) => ({ caseId: row.id, unitIds: row.facts.cooperatingUnitIds })),
};

/** Ties handed-in photos to the act they came with. */
const PHOTOS_TIED: WritePart = {
  name: 'photos_tied',
  sql: (parameter) => `
    update attachment a set command_id = p."commandId"
    from jsonb_to_recordset(${parameter}::jsonb) p("caseId" uuid, ids uuid[], "commandId" uuid)
    where a.case_id = p."caseId" and a.id = any(p.ids)`,
  rows: (drafts) =>
    drafts
      .filter(({ attachmentIds }) => attachmentIds.length > 0)
      .map(({ row, attachmentIds, command }) => ({
        caseId: row.id,
        ids: attachmentIds,
        commandId: command?.id ?? null,
      })),
};

/** Link codes die with the case, or when the duty moves to another unit. */
const CODES_KILLED: WritePart = {
  name: 'codes_killed',
  sql: (parameter) => `
    update access_code c set died_at = d.at, death_reason = d.reason
    from jsonb_to_recordset(${parameter}::jsonb) d("caseId" uuid, "unitIds" uuid[], reason text, at timestamptz)
    where c.case_id = d."caseId" and c.died_at is null and (d."unitIds" is null or c.unit_id = any(d."unitIds"))`,
  rows: (drafts) =>
    drafts.flatMap(({ row, codesOf, at }): object[] => {
      const dead = { caseId: row.id, at: at.toISOString() };
      if (codesOf === 'all') return [{ ...dead, unitIds: null, reason: 'case_closed' }];
      return codesOf.length > 0 ? [{ ...dead, unitIds: codesOf, reason: 'duty_moved' }] : [];
    }),
};

/** What changes rows that the step itself may have written, and so follows in a statement of its own. */
export const FOLLOWING_PARTS: readonly WritePart[] = [UNITS_LEFT, PHOTOS_TIED, CODES_KILLED];
