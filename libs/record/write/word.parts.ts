import { BUNDLE_WAIT_MS } from '../../domain/notification/bundle.ts';
import type { WritePart } from './write-part.ts';

export const CODES: WritePart = {
  name: 'codes',
  sql: (parameter) => `
    insert into access_code (id, case_id, person_id, unit_id, generation, code_hash, created_at)
    select id, "caseId", "personId", "unitId", generation, "codeHash", at from jsonb_to_recordset(${parameter}::jsonb)
      c(id uuid, "caseId" uuid, "personId" uuid, "unitId" uuid, generation int, "codeHash" text, at timestamptz)`,
  rows: (drafts) => drafts.flatMap(({ codes, at }) => codes.map((code) => ({ ...code, at: at.toISOString() }))),
};

export const NOTIFICATIONS: WritePart = {
  name: 'notifications',
  sql: (parameter) => `
    insert into notification (id, key, case_id, step_key, person_id, unit_id, template, channel, address, subject, body,
      body_hash, access_code_id, outlives_case, bundle, together, state, not_before, created_at)
    select id, key, "caseId", "stepKey", "personId", "unitId", template, channel, address, subject, body, "bodyHash",
      "accessCodeId", "outlivesCase", bundle, together, 'queued', "notBefore", at
    from jsonb_to_recordset(${parameter}::jsonb) n(id uuid, key text, "caseId" uuid, "stepKey" text, "personId" uuid,
      "unitId" uuid, template text, channel text, address text, subject text, body text, "bodyHash" text, "accessCodeId" uuid,
      "outlivesCase" boolean, bundle text, together jsonb, "notBefore" timestamptz, at timestamptz)`,
  rows: (drafts) =>
    drafts.flatMap(({ notifications, at }) =>
      notifications.map((words) => {
        const notBefore = new Date(at.getTime() + (words.bundle === null ? 0 : BUNDLE_WAIT_MS));
        return { ...words, notBefore: notBefore.toISOString(), at: at.toISOString() };
      }),
    ),
};

/** Letters drafted, and those a step issues or withdraws. */
export const LETTERS: WritePart = {
  name: 'letters',
  sql: (parameter) => `
    insert into letter (id, case_id, kind, state, addressee_unit_id, title, body, body_hash, series, year, sequence,
      document_number, drafted_at, signatory_name, issued_by, authorisation_id, issued_at)
    select id, "caseId", kind, state, "addresseeUnitId", title, body, "bodyHash", series, year, sequence, "documentNumber",
      "draftedAt", "signatoryName", "issuedBy", "authorisationId", "issuedAt"
    from jsonb_to_recordset(${parameter}::jsonb) l(id uuid, "caseId" uuid, kind text, state text, "addresseeUnitId" uuid,
      title text, body jsonb, "bodyHash" text, series text, year int, sequence int, "documentNumber" text,
      "draftedAt" timestamptz, "signatoryName" text, "issuedBy" uuid, "authorisationId" uuid, "issuedAt" timestamptz)
    on conflict (id) do update set state = excluded.state, year = excluded.year, sequence = excluded.sequence,
      document_number = excluded.document_number, signatory_name = excluded.signatory_name, issued_by = excluded.issued_by,
      issued_at = excluded.issued_at`,
  rows: (drafts) =>
    drafts.flatMap(({ letters }) =>
      letters.map((letter) => ({
        ...letter,
        draftedAt: letter.draftedAt.toISOString(),
        issuedAt: letter.issuedAt?.toISOString() ?? null,
      })),
    ),
};
