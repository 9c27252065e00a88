import type { AskWindow } from '../ladder/ask-window.ts';
import type { LateRung } from '../ladder/late-rung.ts';
import type { AudienceRole, ClockName } from '../ladder/policy.ts';
import type { LetterKind, LetterState } from '../letter/letter.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** A clock that runs; `dueAt` is null until the recording function has planned it with the calendar. */
export interface RunningClock {
  /** Counts the clock's starts. */
  round: number;
  /** Counts the plans made for this round; a rung of an earlier one is climbed no longer. */
  revision: number;
  startedAt: string;
  /** When the ladder was armed; what would have come at or before this instant is left out. */
  plannedAt: string;
  /** Stands still: no rung of it is climbed until the office lets it run again. */
  paused: boolean;
  dueOn: string | null;
  dueAt: string | null;
  /** True while the date touches a year whose holidays are not announced. */
  provisional: boolean;
  /** When an extension of the due date may be asked for; null without such a rule, and for other clocks. */
  ask: AskWindow | null;
  /** Acts still owed when the ladder was armed; for the pace of a periodic duty alone. */
  owed?: number;
}

/** Why a term stands still: 技术鉴定, 不可抗力, 司法程序, or what the source document says. */
export const PAUSE_KINDS = ['appraisal', 'force_majeure', 'court', 'other'] as const;
export type PauseKind = (typeof PAUSE_KINDS)[number];

export const PAUSE_KIND_NAMES: Readonly<Record<PauseKind, string>> = {
  appraisal: '技术鉴定',
  force_majeure: '不可抗力',
  court: '司法程序',
  other: '其他情形',
};

/** A stretch of days that do not count; the day it ends on counts again. */
export interface Pause {
  kind: PauseKind;
  /** The document it rests on, as the office entered it. */
  source: string;
  /** First day that does not count. */
  from: string;
  /** First day that counts again; null while it lasts. */
  to: string | null;
  /** When it began and ended for terms of hours and minutes, UTC. */
  fromAt: string;
  toAt: string | null;
  by: string;
  /** The revision of the due date that it is added to; a date granted later has taken it into account. */
  dueRevision: number;
}

/** The due date before one of its changes, with what changed it. */
export interface DueChange {
  kind: 'extension' | 'suspension' | 'calendar' | 'policy' | 'correction' | 'merger';
  /** The date until then. */
  from: string | null;
  at: string;
  /** Who granted it; the system where nobody had to. */
  by: string;
  /** The rule or reason, in Chinese. */
  rule: string;
}

/** Why a clause reads otherwise than when the case was opened: its document was corrected, or another one orders the same. */
export const CLAUSE_CHANGES = ['correction', 'merger'] as const;
export type ClauseChange = (typeof CLAUSE_CHANGES)[number];

export const CLAUSE_CHANGE_NAMES: Readonly<Record<ClauseChange, string>> = {
  correction: '文件已更正',
  merger: '另一份文件提出同一要求',
};

/** A later document that the case answers as well. */
export interface LaterSource {
  kind: ClauseChange;
  /** `《关于……的通知》（云安办〔2026〕9号）第3项` */
  source: string;
  /** The clause as that document words it; null where only the date or the number changed. */
  clause: string | null;
  at: string;
  by: string;
}

/** A paper of the case; whoever issues it later, it goes to those it was drafted for. */
export interface CaseLetter {
  id: string;
  kind: LetterKind;
  state: LetterState;
  audience: readonly AudienceRole[];
  channels: readonly NotificationChannel[];
}

/** A step only a person may take, waiting for that person. */
export interface Proposal {
  /** The key of the rung that proposed it. */
  id: string;
  kind: 'interview';
  state: 'open' | 'approved' | 'declined';
  /** What the unit got late or not at all before it was proposed; null when everything went out in time. */
  late: string | null;
}

/** What every procedure keeps about a case. Instants are UTC ISO strings, days are office dates. */
export interface CaseFacts {
  state: string;
  unitId: string;
  cooperatingUnitIds: readonly string[];
  /** Counts how often the duty moved to another unit; link codes of an earlier count are dead. */
  dutyGeneration: number;
  dueOn: string | null;
  dueAt: string | null;
  dueRevision: number;
  dueBasis: string;
  /** The date that pauses are added to; null while there was none. */
  dueOnBeforePauses: string | null;
  pauses: readonly Pause[];
  /** Oldest first. */
  dueChanges: readonly DueChange[];
  clocks: Partial<Record<ClockName, RunningClock>>;
  /** How often each clock has been started. */
  rounds: Partial<Record<ClockName, number>>;
  letters: readonly CaseLetter[];
  proposals: readonly Proposal[];
  /** What the running plans owed the unit and the system did late or never. */
  lateRungs: readonly LateRung[];
  /** Oldest first; absent in cases that were opened before there were such. */
  laterSources?: readonly LaterSource[];
  lastUrgedAt: string | null;
  openedAt: string;
  closedAt: string | null;
}
