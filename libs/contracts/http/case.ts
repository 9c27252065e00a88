import { z } from 'zod';
import { CASE_KINDS, type CaseKind } from '../../domain/case/case-kind.ts';
import type { Capacity } from '../../domain/case/capacity.ts';
import type { CaseSubject } from '../../domain/case/case-subject.ts';
import type { AskWindow } from '../../domain/ladder/ask-window.ts';
import type { DueOnRestart } from '../../domain/ladder/due-on-restart.ts';
import type { ClockName, RungVerb } from '../../domain/ladder/policy.ts';
import type { NotificationChannel } from '../../domain/notification/notification.ts';
import type { LaterSource, Proposal } from '../../domain/case/case-facts.ts';
import { ACKNOWLEDGEMENT_STATES } from '../../domain/acknowledgement/acknowledgement-state.ts';
import { DUTY_STATES } from '../../domain/duty/duty-state.ts';
import { TASK_STATES } from '../../domain/task/task-state.ts';
import type { FormerDate } from '../../domain/wording/due-changes.ts';
import type { CaseDuty, CaseDutyStanding } from './case-duty.ts';
import type { CaseTimelineEntry } from './case-timeline.ts';
import type { LetterSummary } from './letter.ts';

/** Past its date, close to it (3 natural days), in time, its term standing still, finished. */
const CASE_LAMPS = ['late', 'soon', 'normal', 'paused', 'closed'] as const;
export type CaseLamp = (typeof CASE_LAMPS)[number];

export const caseQuery = z.strictObject({
  /** Words in number, title, clause, notice or unit. */
  q: z.string().trim().max(100).optional(),
  state: z.enum([...new Set([...TASK_STATES, ...DUTY_STATES, ...ACKNOWLEDGEMENT_STATES])]).optional(),
  /** `supervised`: tasks and duties, without what is only acknowledged. */
  kind: z.enum([...CASE_KINDS, 'supervised']).optional(),
  unitId: z.uuid().optional(),
  noticeId: z.uuid().optional(),
  lamp: z.enum(CASE_LAMPS).optional(),
  /** `done`: ended otherwise than by being withdrawn. */
  phase: z.enum(['open', 'closed', 'done']).optional(),
  due: z.enum(['today', 'week']).optional(),
  dueFrom: z.iso.date().optional(),
  dueTo: z.iso.date().optional(),
  receipt: z.literal('overdue').optional(),
  extension: z.literal('asked').optional(),
  /** Duties whose window leaves too few working days for what it still owes. */
  pace: z.enum(['hard', 'impossible']).optional(),
  /** Duties whose ended windows are short of acts. */
  arrears: z.literal('open').optional(),
  proposal: z.literal('open').optional(),
  letter: z.literal('draft').optional(),
  /** Those whose dates a change of calendar or rules moved, by its number. */
  replanned: z.coerce.number().int().positive().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(20),
});
export type CaseQuery = z.infer<typeof caseQuery>;

export interface CaseDue {
  on: string | null;
  /** First instant that is too late, UTC. */
  at: string | null;
  /** `2026年11月30日 周一` */
  text: string;
  /** `还有3个工作日`, `逾期2天`; null once the case is closed. */
  distance: string | null;
  workingDaysLeft: number | null;
  /** They are counted over a year whose holidays are not announced. */
  daysLeftMayChange: boolean;
  provisional: boolean;
}

export interface CaseSummary {
  id: string;
  kind: CaseKind;
  number: string;
  title: string;
  state: string;
  stateName: string;
  lamp: CaseLamp;
  unitId: string;
  unitName: string;
  /** True when the caller's unit only cooperates. */
  cooperating: boolean;
  noticeTitle: string;
  documentNumber: string | null;
  ref: string;
  due: CaseDue;
  /** What stands still until a person acts: `待复核`, `延期待答复`, `函件待签发`, `约谈待决定`. */
  waiting: string[];
  openedAt: string;
  closedAt: string | null;
  nextRungAt: string | null;
  /** Null for a case of another procedure. */
  duty: CaseDutyStanding | null;
}

export interface CaseUnit {
  id: string;
  name: string;
}

export interface CaseStage {
  name: string;
  status: 'done' | 'current' | 'ahead';
  at: string | null;
}

/** A rung still to come, with the people it would reach if it fell due now. */
export interface CaseRung {
  key: string;
  clock: ClockName;
  verb: RungVerb;
  at: string;
  nominalAt: string;
  provisional: boolean;
  /** `仍未反馈，拟发督促函` */
  text: string;
  audience: { role: string; people: string[] }[];
  channels: readonly NotificationChannel[];
}

export interface CasePause {
  name: string;
  source: string;
  from: string;
  /** First day that counts again; null while it lasts. */
  to: string | null;
  by: string;
}

export interface CaseClock {
  name: ClockName;
  title: string;
  paused: boolean;
  startedAt: string;
  dueAt: string | null;
  provisional: boolean;
}

/** What the rules say about extensions of a case. */
interface CaseExtensionRule {
  /** `安办`, `领导`, `安委会`. */
  decider: string;
  /** A body outside the office decides, and the office enters its decision with the paper. */
  outside: boolean;
  /** When one may be asked for and how far it may go; null without such a rule. */
  window: AskWindow | null;
}

/** An act that was accepted and that the case has not answered yet. */
export interface UnderwayAct {
  /** The command's. */
  id: string;
  verb: string;
  verbName: string;
  actorName: string;
  receivedAt: string;
}

export interface CaseNotification {
  id: string;
  createdAt: string;
  template: string;
  subject: string | null;
  body: string;
  channel: NotificationChannel;
  personName: string;
  unitName: string;
  address: string;
  state: string;
  stateName: string;
  settledAt: string | null;
  failure: string | null;
  possibleDuplicate: boolean;
}

export interface CaseAttachment {
  id: string;
  commandId: string | null;
  fileName: string;
  bytes: number;
  width: number;
  height: number;
  originalSha256: string;
  createdAt: string;
}

/** The engine's history of one run as it was exported. */
export interface CaseEngineHistory {
  runId: string;
  events: number;
  sha256: string;
  exportedAt: string;
}

export interface CaseDetail extends Omit<
  CaseSummary,
  'nextRungAt' | 'noticeTitle' | 'documentNumber' | 'ref' | 'duty'
> {
  version: number;
  noticeId: string | null;
  subject: CaseSubject;
  /** The clause as it reads now, after corrections. */
  clause: string;
  /** Corrections of the document and other documents that order the same, oldest first. */
  laterSources: readonly LaterSource[];
  cooperatingUnits: CaseUnit[];
  policy: { id: string; version: number; title: string };
  /** Why the due date is what it is, a sentence each. */
  dueExplanation: string[];
  /** Oldest first; the first one's `from` is the original date. */
  dueChanges: FormerDate[];
  pauses: CasePause[];
  /** Null where no date could be extended. */
  extensionRule: CaseExtensionRule | null;
  /** What a return, keeping or reassigning now would make of the due date; null once the case is closed. */
  dueOnRestart: DueOnRestart | null;
  /** The due date if the term that stands still ran again now; null while none stands. */
  dueOnResume: string | null;
  stages: CaseStage[];
  clocks: CaseClock[];
  signedAt: string | null;
  /** Who acknowledged; null before, and for other procedures, whose signatures are in the timeline. */
  signedBy: string | null;
  report: { at: string; late: boolean; text: string } | null;
  extension: { at: string; requestedDueOn: string; reason: string } | null;
  extensionsGranted: number;
  returns: number;
  disownReason: string | null;
  /** What a periodic duty has beside every case; null for other procedures. */
  duty: CaseDuty | null;
  proposals: readonly Proposal[];
  /** What comes next if nobody acts; empty when nothing does. */
  next: string;
  capacity: Capacity;
  verbs: { verb: string; name: string }[];
  /** Oldest first. */
  underway: UnderwayAct[];
  plan: CaseRung[];
  timeline: CaseTimelineEntry[];
  letters: LetterSummary[];
  notifications: CaseNotification[];
  attachments: CaseAttachment[];
  histories: CaseEngineHistory[];
}
