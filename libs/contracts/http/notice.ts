import { z } from 'zod';
import type { Cadence, Deadline, Limit, Quota } from '../../domain/notice/notice.ts';
import type { AcknowledgementState } from '../../domain/acknowledgement/acknowledgement-state.ts';
import type {
  AcknowledgementChoice,
  FindingSeverity,
  NoticeStatus,
  NoticeTaskKind,
  NoticeTaskStatus,
  NoticeUnitRole,
} from '../../domain/notice/notice-status.ts';
import type { DefaultDue } from '../../domain/notice-matching/default-due.ts';
import type { CaseKind } from '../../domain/case/case-kind.ts';
import type { DutyRule } from '../../domain/duty/duty-rule.ts';
import type { ProposedDuty } from '../../domain/notice-matching/proposed-duty.ts';
import type { IssueFinding } from '../../domain/notice-matching/issue-finding.ts';
import type { UnitMatch } from '../../domain/notice-matching/unit-match.ts';
import type { MergeProposal } from '../../domain/notice-merging/merge-proposal.ts';
import type { NoticeMerged } from './notice-merging.ts';
import { pageQuery, type Page } from './page.ts';

/** Largest notice file accepted, in bytes. */
export const NOTICE_MAX_BYTES = 10 * 1024 * 1024;

export const noticeQuery = pageQuery.extend({
  /** Words in the title, the document number or the issuer. */
  q: z.string().trim().max(100).optional(),
  status: z.enum(['draft', 'issued']).optional(),
  /** First and last office day of the import. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type NoticeQuery = z.infer<typeof noticeQuery>;

export interface NoticeProgress {
  total: number;
  confirmed: number;
  excluded: number;
  undecided: number;
}

export interface NoticeHead {
  id: string;
  fileName: string;
  encoding: string;
  sha256: string;
  /** The file itself can be fetched; false for what was imported by a version that kept its text alone. */
  fileKept: boolean;
  title: string | null;
  issuer: string | null;
  documentNumber: string | null;
  issuedOn: string | null;
  addressees: string[];
  publishedOn: string | null;
  consultationEndsOn: string | null;
  /** “逾期不反馈视为无意见”, as printed. */
  deemedConsent: string | null;
  status: NoticeStatus;
  importedAt: string;
  importedBy: string;
  issuedAt: string | null;
  issuedBy: string | null;
  policyId: string | null;
  dutyPolicyId: string | null;
}

export interface NoticeSummary extends NoticeHead {
  progress: NoticeProgress;
  caseCount: number;
  /** Shares of its clauses that cases of earlier notices answer. */
  mergedCount: number;
}

export type NoticePage = Page<NoticeSummary>;

export interface NoticeImported {
  id: string;
  title: string | null;
  tasks: number;
}

export interface NoticeUnitView {
  id: string;
  /** As printed in the notice. */
  name: string;
  role: NoticeUnitRole;
  collective: boolean;
  /** Place in the notice's text; null for a unit that an officer added. */
  start: number | null;
  end: number | null;
  unitId: string | null;
  memberIds: string[];
}

/** What the parser read in the clause besides its units. */
export interface NoticeReading {
  /** What the clause was read as; absent in notices imported before it was kept. */
  kind?: NoticeTaskKind;
  deadlines: Deadline[];
  cadences: Cadence[];
  quotas: Quota[];
  limits: Limit[];
}

export interface NoticeTaskView {
  id: string;
  seq: number;
  ref: string;
  title: string;
  sourceText: string;
  start: number;
  end: number;
  kind: NoticeTaskKind;
  status: NoticeTaskStatus;
  dueOn: string | null;
  dueBasis: string | null;
  /** What a duty owes; null until an officer has accepted or entered it. */
  duty: DutyRule | null;
  dutyBasis: string | null;
  /** What a draft's duty may accept, or why a person has to enter it; null for every other kind. */
  proposedDuty: ProposedDuty | null;
  excludeReason: string | null;
  reading: NoticeReading;
  units: NoticeUnitView[];
}

/** Something the parser doubted; it stays with the notice and never blocks. */
export interface NoticeDoubt {
  id: string;
  taskId: string | null;
  code: string;
  severity: FindingSeverity;
  message: string;
  start: number | null;
  end: number | null;
}

/** What issuing a draft now would lay before units to acknowledge: one case for each unit. */
export interface DraftAcknowledgements {
  /** Confirmed declarations that somebody reads. */
  clauses: number;
  /** Names of the units, in the order their cases would have. */
  units: string[];
  /** Those of them without a contact who can be reached: they would hear nothing. */
  unreachable: string[];
}

/** The state of the officer's work; every edit answers with it. */
export interface NoticeWork {
  id: string;
  revision: number;
  status: NoticeStatus;
  progress: NoticeProgress;
  tasks: NoticeTaskView[];
  findings: IssueFinding[];
  /** Null for an issued notice. */
  acknowledgements: DraftAcknowledgements | null;
  /** Clauses of earlier notices that order the same of the same units, with what was decided; empty for an issued notice. */
  merging: MergeProposal[];
  /** Proposed for tasks whose clause speaks of no time; null when no rule fits, and for an issued notice. */
  defaultDue: DefaultDue | null;
  /** Names of every unit that tasks refer to. */
  unitNames: Record<string, string>;
}

export interface NoticeDetail extends NoticeHead, NoticeWork {
  text: string;
  doubts: NoticeDoubt[];
  /** Findings the officer went on in spite of, by key. */
  overrides: { key: string; reason: string }[];
}

/** One spelling of a unit in the notice, with what the unit tree offers for it. */
export interface NoticeSpelling {
  spelling: string;
  collective: boolean;
  taskIds: string[];
  /** Mentions in tasks that will be issued and that have no unit (or, for a collective, no named units) yet. */
  open: number;
  match: UnitMatch;
  /** For a collective that the tree knows as a group: its named units. */
  groupMemberIds: string[];
}

export interface IssuedCase {
  id: string;
  kind: CaseKind;
  number: string;
  title: string;
  taskId: string;
  ref: string;
  unitId: string;
  unitName: string;
  stateName: string;
  /** First moment that is too late (UTC ISO), as the policy of the issue counts it. */
  dueAt: string | null;
  /** Clauses of later documents that it answers as well: `《……的通知》（云安办〔2026〕15号）第1项`. */
  alsoFor: string[];
}

/** One unit's acknowledgement of a notice's declarations, as it stands now. */
export interface IssuedAcknowledgement {
  id: string;
  number: string;
  unitId: string;
  unitName: string;
  state: AcknowledgementState;
  stateName: string;
  /** UTC and by whom; null until somebody of the unit has signed. */
  signedAt: string | null;
  signedBy: string | null;
}

export interface NoticeIssued {
  noticeId: string;
  policyId: string | null;
  dutyPolicyId: string | null;
  issuedAt: string;
  /** Tasks and duties, in the notice's order. */
  cases: IssuedCase[];
  /** Whether its declarations were laid before units, or the officer left that out; null where there was nothing to acknowledge. */
  acknowledgement: AcknowledgementChoice | null;
  acknowledgements: IssuedAcknowledgement[];
  /** Clauses that cases of earlier notices answer, or were to. */
  merged: NoticeMerged[];
}
