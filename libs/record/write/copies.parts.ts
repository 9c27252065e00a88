import type { StepDraft } from '../step-draft.ts';
import type { WritePart } from './write-part.ts';

const RELEASED = 'released';

const pairs = (drafts: readonly StepDraft[], side: 'copiesJoined' | 'copiesLeft'): object[] =>
  drafts.flatMap((draft) =>
    draft[side].map((unitId) => ({ caseId: draft.row.id, unitId, at: draft.at.toISOString() })),
  );

const recordset = (parameter: string): string =>
  `jsonb_to_recordset(${parameter}::jsonb) k("caseId" uuid, "unitId" uuid, at timestamptz)`;

const JOINED: WritePart = {
  name: 'copies_joined',
  sql: (parameter) => `
    insert into case_unit (case_id, unit_id, role)
    select "caseId", "unitId", 'cooperating' from ${recordset(parameter)} on conflict do nothing`,
  rows: (drafts) => pairs(drafts, 'copiesJoined'),
};

/** Who comes back opens the case with the link he had: a person has one code of a case. */
const CODES_REVIVED: WritePart = {
  name: 'codes_revived',
  sql: (parameter) => `
    update access_code c set died_at = null, death_reason = null from ${recordset(parameter)}
    where c.case_id = k."caseId" and c.unit_id = k."unitId" and c.death_reason = '${RELEASED}'`,
  rows: (drafts) => pairs(drafts, 'copiesJoined'),
};

const LEFT: WritePart = {
  name: 'copies_left',
  sql: (parameter) => `
    delete from case_unit u using ${recordset(parameter)} where u.case_id = k."caseId" and u.unit_id = k."unitId"`,
  rows: (drafts) => pairs(drafts, 'copiesLeft'),
};

/** What waits to be sent with a dead link is withdrawn by the dispatcher. */
const CODES_RELEASED: WritePart = {
  name: 'codes_released',
  sql: (parameter) => `
    update access_code c set died_at = k.at, death_reason = '${RELEASED}' from ${recordset(parameter)}
    where c.case_id = k."caseId" and c.unit_id = k."unitId" and c.died_at is null`,
  rows: (drafts) => pairs(drafts, 'copiesLeft'),
};

/** Cooperating units that a later document adds to a case or takes out. */
export const COPIES_PARTS: readonly WritePart[] = [JOINED, CODES_REVIVED, LEFT, CODES_RELEASED];
