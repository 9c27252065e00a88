import { z } from 'zod';
import { CASE_KINDS } from '../../domain/case/case-kind.ts';
import type { VerifiedCounts } from '../../domain/ledger/verified-counts.ts';
import type { VerifiedFinding } from './audit-verification.ts';

const page = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(20),
};
const day = z.iso.date({ error: '日期应写成 2026-11-30' }).optional();
const words = z.string().trim().max(100).optional();

export const auditCaseQuery = z.strictObject({
  /** Words in number, title, unit, notice or clause. */
  q: words,
  /** The procedure a case follows. */
  kind: z.enum(CASE_KINDS).optional(),
  phase: z.enum(['open', 'closed']).optional(),
  state: z.string().max(40).optional(),
  /** Office days on which the case was opened. */
  from: day,
  to: day,
  ...page,
});
export type AuditCaseQuery = z.infer<typeof auditCaseQuery>;

export interface AuditCase {
  id: string;
  number: string;
  title: string;
  unitName: string;
  noticeTitle: string | null;
  state: string;
  stateName: string;
  openedAt: string;
  closedAt: string | null;
  dueAt: string | null;
  /** Entries in the case's hashed stream. */
  entries: number;
  letters: number;
  notifications: number;
}

export const sealQuery = z.strictObject(page);
export type SealQuery = z.infer<typeof sealQuery>;

export interface AuditSeal {
  sealedOn: string;
  at: string;
  root: string;
  /** Streams that moved since the seal before. */
  streams: number;
  publicKey: string;
  /** When it was handed out by mail; null when nobody is named to receive it. */
  sentAt: string | null;
}

const mailAddress = z
  .string()
  .trim()
  .max(200)
  .pipe(z.email({ error: '应为邮箱地址，例如 shenji@example.cn' }));

export const sealRecipientsBody = z.strictObject({
  recipients: z.array(mailAddress, { error: '请填写收件邮箱' }).max(20, '收件邮箱最多 20 个'),
});
/** Who outside the house keeps the daily seals. */
export type SealRecipients = z.infer<typeof sealRecipientsBody>;

export const historyQuery = z.strictObject({ q: words, caseId: z.uuid().optional(), ...page });
export type HistoryQuery = z.infer<typeof historyQuery>;

export interface AuditHistory {
  caseId: string;
  caseNumber: string;
  caseTitle: string;
  runId: string;
  events: number;
  bytes: number;
  sha256: string;
  exportedAt: string;
}

/** One event of the engine's history, short enough to read in a list. */
export interface AuditHistoryEvent {
  id: string;
  at: string | null;
  type: string;
  /** The event's own attributes. */
  attributes: unknown;
}

export interface AuditHistoryDetail extends AuditHistory {
  items: AuditHistoryEvent[];
}

export const systemLogQuery = z.strictObject({
  /** What kind of entry; reads by auditors when nothing is asked. */
  subject: z.enum(['reads', 'sign_ins', 'settings', 'all']).default('reads'),
  /** Words in the entry, such as a user name or a path. */
  q: words,
  from: day,
  to: day,
  ...page,
});
export type SystemLogQuery = z.infer<typeof systemLogQuery>;

/** The one case, letter or notice an entry is about, as people call it. */
export interface SystemLogAbout {
  page: 'case' | 'letter' | 'notice';
  id: string;
  label: string;
}

export interface SystemLogEntry {
  seq: number;
  at: string;
  kind: string;
  kindName: string;
  /** Who acted, as far as the entry names an account. */
  who: string | null;
  /** What was read or changed, in a few words. */
  what: string;
  about: SystemLogAbout | null;
  body: Record<string, unknown>;
}

/** A run of the verifier inside the server, bounded in time; the command line checks without bounds. */
export interface AuditVerification {
  startedAt: string;
  finishedAt: string;
  intact: boolean;
  complete: boolean;
  checked: VerifiedCounts;
  lastSealedOn: string | null;
  notes: string[];
  findings: VerifiedFinding[];
  findingsLeftOut: number;
}
