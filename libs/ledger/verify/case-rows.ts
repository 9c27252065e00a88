import type { EntityManager } from 'typeorm';
import type { Json } from '../../domain/ledger/canonical.ts';
import type { Paper } from '../content-hash.ts';

export interface CaseRow {
  id: string;
  number: string;
  title: string;
  subject: Json;
  businessKey: string;
  policyId: string;
  policyVersion: number;
  unitId: string;
  state: string;
  version: number;
  facts: Json;
  dueAt: Date | null;
  /** Undefined in packs of earlier versions. */
  openedAt?: Date;
  closedAt: Date | null;
  ledgerSeq: number;
  ledgerHash: string;
}

export interface NotificationRow {
  id: string;
  caseId: string;
  personId: string | null;
  channel: string;
  template: string;
  subject: string | null;
  body: string;
  bodyHash: string;
  /** What the message adds to one in the place of several. */
  together: Json;
  state: string;
  createdAt: Date;
  /** Undefined where addresses are not at hand, as in a pack of one case. */
  address?: string;
}

export interface LetterRow extends Paper {
  id: string;
  caseId: string;
  kind: string;
  state: string;
  body: Json;
  documentNumber: string | null;
  bodyHash: string | null;
}

/** An act as the door stored it. */
export interface CommandRow {
  id: string;
  caseId: string;
  verb: string;
  payload: Json;
  actor: Json;
  receivedAt: Date;
  /** False while it is not answered, or was refused. */
  acted: boolean;
}

export interface AttachmentRow {
  id: string;
  caseId: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  originalSha256: string;
  shownSha256: string;
  /** The act it was handed in for, and when it came; undefined in packs of earlier versions. */
  commandId?: string | null;
  createdAt?: Date;
  /** False while the act it was handed in for is not recorded, or was refused. */
  acted: boolean;
}

/** What the tables say about one case. */
export interface CaseRows {
  file: CaseRow;
  notifications: NotificationRow[];
  letters: LetterRow[];
  attachments: AttachmentRow[];
  /** Undefined in packs of earlier versions. */
  commands?: CommandRow[];
}

const QUERIES = {
  files: `select id, number, title, subject, business_key as "businessKey", policy_id as "policyId",
    policy_version as "policyVersion", unit_id as "unitId", state, version, facts, due_at as "dueAt",
    opened_at as "openedAt", closed_at as "closedAt",
    ledger_seq as "ledgerSeq", ledger_hash as "ledgerHash" from case_file where id = any($1::uuid[])`,
  notifications: `select id, case_id as "caseId", person_id as "personId", channel, template, subject, body,
    body_hash as "bodyHash", together, state, created_at as "createdAt", address from notification where case_id = any($1::uuid[])
    order by created_at, id`,
  letters: `select id, case_id as "caseId", kind, state, title, body, document_number as "documentNumber",
    body_hash as "bodyHash", addressee_unit_id as "addresseeUnitId", series, year, sequence,
    signatory_name as "signatoryName", issued_by as "issuedBy", authorisation_id as "authorisationId",
    drafted_at as "draftedAt", issued_at as "issuedAt" from letter where case_id = any($1::uuid[]) order by drafted_at, id`,
  attachments: `select a.id, a.case_id as "caseId", a.file_name as "fileName", a.media_type as "mediaType", a.bytes,
    a.original_sha256 as "originalSha256", a.shown_sha256 as "shownSha256", coalesce(c.outcome = 'applied', false) as acted,
    a.command_id as "commandId", a.created_at as "createdAt"
    from attachment a left join command c on c.id = a.command_id where a.case_id = any($1::uuid[])
    order by a.created_at, a.id`,
  commands: `select id, case_id as "caseId", verb, payload, received_at as "receivedAt", json_build_object('kind', actor_kind,
    'id', actor_id, 'name', actor_name, 'unitId', actor_unit_id) as actor, coalesce(outcome = 'applied', false) as acted
    from command where case_id = any($1::uuid[]) order by seq, id`,
};

/** The rows of several cases by case id; a case without a row in case_file is left out. */
export async function loadCaseRows(manager: EntityManager, caseIds: readonly string[]): Promise<Map<string, CaseRows>> {
  const files: CaseRow[] = await manager.query(QUERIES.files, [caseIds]);
  const rows = new Map<string, CaseRows>(
    files.map((file) => [file.id, { file, notifications: [], letters: [], attachments: [], commands: [] }]),
  );
  const notifications: NotificationRow[] = await manager.query(QUERIES.notifications, [caseIds]);
  const letters: LetterRow[] = await manager.query(QUERIES.letters, [caseIds]);
  const attachments: AttachmentRow[] = await manager.query(QUERIES.attachments, [caseIds]);
  const commands: CommandRow[] = await manager.query(QUERIES.commands, [caseIds]);
  for (const row of notifications) rows.get(row.caseId)?.notifications.push(row);
  for (const row of letters) rows.get(row.caseId)?.letters.push(row);
  for (const row of attachments) rows.get(row.caseId)?.attachments.push(row);
  for (const row of commands) rows.get(row.caseId)?.commands?.push(row);
  return rows;
}
