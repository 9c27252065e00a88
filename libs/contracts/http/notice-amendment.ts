import { z } from 'zod';
import type { NoticeChange } from '../../domain/notice-amendment/notice-change.ts';
import type { DutyWindowDays } from '../../domain/duty/duty-period.ts';
import type { AmendmentState, OrderOutcome } from '../../domain/notice-amendment/amendment-order.ts';
import { dutyRule } from './duty-rule.ts';

/** The revision the officer saw; what is decided over somebody else's decision is refused. */
const revision = z.int().positive();
const note = z.string().trim().min(1).max(500).meta({ title: '说明' });

const decision = z.strictObject({
  changeId: z.string().min(1).max(300),
  /** Null takes the decision back. */
  follow: z.boolean().nullable(),
  note: note.optional(),
  /** For a date and for an added task: the day the officer sets in place of the one that was read. */
  dueOn: z.iso.date({ error: '期限应为真实存在的日期，如 2026-11-30' }).optional().meta({ title: '期限' }),
  /** For the rule of a duty and for an added duty: the rule the officer enters in place of the one that was read. */
  duty: dutyRule.optional(),
  /** For added units: the units of the tree, by the name the document prints. */
  units: z.record(z.string().min(1).max(200), z.array(z.uuid()).min(1).max(500)).optional(),
});

export const decideAmendment = z.strictObject({ revision, decisions: z.array(decision).min(1).max(5000) });
export type DecideAmendment = z.infer<typeof decideAmendment>;

export const applyAmendment = z.strictObject({ revision });
export type ApplyAmendment = z.infer<typeof applyAmendment>;

export const discardAmendment = z.strictObject({ revision, reason: note.meta({ title: '理由' }) });
export type DiscardAmendment = z.infer<typeof discardAmendment>;

export interface AmendmentSummary {
  id: string;
  noticeId: string;
  fileName: string;
  title: string | null;
  documentNumber: string | null;
  state: AmendmentState;
  changes: number;
  undecided: number;
  createdBy: string;
  createdAt: string;
  decidedBy: string | null;
  decidedAt: string | null;
}

/** A change with what still keeps it from being followed, a sentence each. */
export type AmendmentChange = NoticeChange & { readonly obstacles: readonly string[] };

export interface AmendmentCase {
  id: string;
  number: string;
  unitName: string;
  dueOn: string | null;
  isOpen: boolean;
  /** The window of a duty that runs. */
  running: DutyWindowDays | null;
}

/** One task of either document with all its changes, and its cases as they stand now. */
export interface AmendedTask {
  /** Null for a task that only the corrected document has. */
  taskId: string | null;
  ref: string;
  /** Null for a task that only the issued document has. */
  correctedRef: string | null;
  title: string;
  from: string | null;
  to: string | null;
  cases: AmendmentCase[];
  changes: AmendmentChange[];
}

/** How many cases applying would touch, as decided so far. */
export interface AmendmentEffect {
  /** Another date; another rule of a duty; other words alone; other cooperating units alone. */
  moved: number;
  recounted: number;
  reworded: number;
  recopied: number;
  opened: number;
  withdrawn: number;
}

/** What happened to one case. */
export interface AmendmentResult {
  caseId: string;
  number: string;
  title: string;
  unitName: string;
  did: 'amend' | 'withdraw' | 'open';
  dueOn: string | null;
  /** Null until the case has answered. */
  outcome: OrderOutcome | null;
}

/** An open case that answers a clause of this notice and one of another. */
export interface AmendmentMerge {
  /** The clause of this notice. */
  taskId: string;
  caseId: string;
  number: string;
  unitName: string;
  /** Chinese: which other clause it answers, and what that means for the correction. */
  note: string;
}

export interface AmendmentDetail extends AmendmentSummary {
  revision: number;
  sha256: string;
  /** Title and number as the cases cite them. */
  source: string;
  tasks: AmendedTask[];
  effect: AmendmentEffect;
  results: AmendmentResult[];
  merges: AmendmentMerge[];
  /** Names of every unit the decisions refer to. */
  unitNames: Record<string, string>;
}

export const followMembership = z.strictObject({
  mentionId: z.uuid(),
  unitId: z.uuid(),
  reason: note,
});
export type FollowMembership = z.infer<typeof followMembership>;

/** A unit that joined or left the collective an open task was issued for; nothing follows from it by itself. */
export interface MembershipProposal {
  kind: 'joined' | 'left';
  taskId: string;
  ref: string;
  title: string;
  mentionId: string;
  /** The collective as the notice prints it. */
  collective: string;
  unitId: string;
  unitName: string;
  /** The open case of a unit that left. */
  caseId: string | null;
}
