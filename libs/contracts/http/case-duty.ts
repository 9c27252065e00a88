import type { Pace } from '../../domain/duty/pace.ts';

/** One window of a duty as it stands or as it was locked. */
export interface CaseDutyPeriod {
  /** `2026年第四季度` */
  name: string;
  first: string;
  /** Last day; the window's key for acts and excuses. */
  last: string;
  done: number;
  madeUp: number;
  target: number;
  /** Acts still missing; for the window that runs those still owed. */
  short: number;
  status: 'running' | 'closing' | 'locked';
  lockedAt: string | null;
  /** Why the office asks for the rest no longer. */
  excused: string | null;
}

/** An act that can still be taken back. */
export interface CaseDutyAct {
  id: string;
  on: string;
  text: string;
  periodName: string;
  madeUp: boolean;
}

/** How a duty stands, in one line of a list. */
export interface CaseDutyStanding {
  /** `每季度不少于1次` */
  rule: string;
  /** Null after the last window, and once the duty is closed. */
  pace: Pace | null;
  /** `2026年第三季度缺1次`; empty when nothing is missing. */
  arrears: string;
}

/** What a periodic duty has beside every case. */
export interface CaseDuty extends CaseDutyStanding {
  /** Who has to act where it is not the unit that answers. */
  actor: string | null;
  /** Oldest first. */
  periods: CaseDutyPeriod[];
  acts: CaseDutyAct[];
  actsInAll: number;
}
