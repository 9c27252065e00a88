import { CASE_KINDS } from '../case/case-kind.ts';
import { AUDIENCE_ROLES, RUNG_VERBS } from '../ladder/policy.ts';
import type { Amendment, Confidence, ExtensionRule } from '../ladder/policy.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** The office's procedures; those a case can follow are opened and run, the others are rules to read and preview. */
export const PROCEDURE_KINDS = [
  ...CASE_KINDS,
  'hazard',
  'listed_supervision',
  'plan_drill',
  'campaign',
  'accident',
  'letter',
  'quota',
  'inspection',
  'assessment',
  'dishonesty_list',
  'roster',
  'tip',
  'certificate',
  'insurance',
  'project_gate',
  'statistics',
] as const;
export type ProcedureKind = (typeof PROCEDURE_KINDS)[number];

/** Procedures whose cases a program can run. */
export const EXECUTED_KINDS: readonly ProcedureKind[] = CASE_KINDS;

/** Acts a rule may name: those of `RUNG_VERBS` have an executor; the rest can be shown, but no policy offered for use may name them. */
export const PROCEDURE_VERBS = [
  ...RUNG_VERBS,
  'call',
  'mark',
  'refer',
  'publish',
  'circular',
  'propose_closure',
] as const;
export type ProcedureVerb = (typeof PROCEDURE_VERBS)[number];

export const PROCEDURE_ROLES = [
  ...AUDIENCE_ROLES,
  'enterprise',
  'supervising_dept',
  'enforcement',
  'committee',
  'county',
  'higher_office',
] as const;
export type ProcedureRole = (typeof PROCEDURE_ROLES)[number];

export const CADENCE_UNITS = [
  'day',
  'week',
  'month',
  'quarter',
  'half_year',
  'year',
  'two_years',
  'three_years',
] as const;
export type CadenceUnit = (typeof CADENCE_UNITS)[number];

/** So often in every calendar window; windows are calendar quarters and the like, never 90 days. */
export interface Cadence {
  every: CadenceUnit;
  count: number;
  /** Due so long after the window's last day, a term; absent: on its last day. */
  dueAfter?: string;
}

export interface ProcedureRung {
  id: string;
  /** Distance from the clock's end: `on`, or a term such as `3 working days before`. */
  at: string;
  /** Office time of day `HH:mm`, or `due` for the due instant itself. */
  time: string;
  verb: ProcedureVerb;
  audience: readonly ProcedureRole[];
  channels: readonly NotificationChannel[];
  source: string;
  /** Where it is not the office's own custom. */
  confidence?: Confidence;
  /** Climbed again after each `every`, `times` times more; a repetition must be bounded. */
  repeat?: { every: string; times: number };
}

/** One limit of a procedure, by exactly one of `term`, `cadence`, `window`. */
export interface ProcedureClock {
  title: string;
  /** The event it starts from, in the office's words. */
  start: string;
  /** `stated` for a date of the paper, or any time limit: `2 hours`, `end of quarter`, `3 natural days before 国庆节`. */
  term?: string;
  cadence?: Cadence;
  /** A period between two limits: `15 natural days before 国庆节` to `2 natural days after 国庆节`. */
  window?: { from: string; until: string };
  /** The clock whose end starts this one. */
  after?: string;
  /** When its due day ends, if not as the policy says. */
  endsAt?: string;
  source: string;
  confidence: Confidence;
  note?: string;
  rungs: readonly ProcedureRung[];
}

/** A procedure's rules as one readable whole, whether cases run on it or not. */
export interface ProcedurePolicy {
  id: string;
  version: number;
  kind: ProcedureKind;
  title: string;
  summary: string;
  jurisdiction: string;
  dayEndsAt: string;
  extension?: ExtensionRule;
  amends?: Amendment;
  /** Cases may be opened with it; absent means no. */
  offered?: boolean;
  clocks: Readonly<Record<string, ProcedureClock>>;
}
