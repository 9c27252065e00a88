import type { LateRung } from '../ladder/late-rung.ts';
import type { AudienceRole, ClockName } from '../ladder/policy.ts';
import type { LetterKind, LetterState } from '../letter/letter.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** A clock that runs; `dueAt` is null until the recording function has planned it with the calendar. */
export interface RunningClock {
  /** Counts the clock's starts. */
  round: number;
  /** The due date's revision this plan was made for. */
  revision: number;
  startedAt: string;
  dueOn: string | null;
  dueAt: string | null;
  /** True while the date touches a year whose holidays are not announced. */
  provisional: boolean;
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
  clocks: Partial<Record<ClockName, RunningClock>>;
  /** How often each clock has been started. */
  rounds: Partial<Record<ClockName, number>>;
  letters: readonly CaseLetter[];
  proposals: readonly Proposal[];
  /** What the running plans owed the unit and the system did late or never. */
  lateRungs: readonly LateRung[];
  lastUrgedAt: string | null;
  openedAt: string;
  closedAt: string | null;
}
