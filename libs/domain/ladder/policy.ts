import type { LetterKind } from '../letter/letter.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** What a rung does; each verb has an executor in `climb`. */
export const RUNG_VERBS = ['remind', 'urge', 'supervise', 'escalate', 'interview'] as const;
export type RungVerb = (typeof RUNG_VERBS)[number];

/**
 * Whom a rung tells, as roles, resolved to people when it falls due: contact and head of the responsible unit, the
 * leader in charge of it (looked for upwards in the unit tree), the safety office, its signatory.
 */
export const AUDIENCE_ROLES = ['contact', 'head', 'leader_in_charge', 'duty_desk', 'office', 'signatory'] as const;
export type AudienceRole = (typeof AUDIENCE_ROLES)[number];

/** The clocks of a case: 签收, 办理, 复核, 延期答复, 重新交办, 函件签发. Several may run at once. */
export const CLOCK_NAMES = ['receipt', 'due', 'review', 'extension', 'reassignment', 'approval'] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

export interface RungSpec {
  id: string;
  /** Distance from the clock's end: `on`, or a term such as `3 working days before`, `1 working days after`, `1 minutes after`. */
  at: string;
  /** Office time of day for rungs whose distance counts days, `HH:mm`; `due` stands for the due instant itself (with `on`). */
  time: string;
  verb: RungVerb;
  audience: readonly AudienceRole[];
  channels: readonly NotificationChannel[];
  source: string;
}

export interface ClockSpec {
  /** How long the clock runs from its start; for the due clock `stated` takes the date of the clause. */
  term: string;
  source: string;
  /** How far the source can be trusted; anything but `printed` is shown as configurable. */
  confidence: 'printed' | 'excerpt' | 'unverified' | 'office';
  rungs: readonly RungSpec[];
}

interface MessageWording {
  subject: string;
  sms: string;
  email: string;
}

interface LetterWording {
  /** Numbering series, for example 云安办函; each has its own numbers without gaps. */
  series: string;
  title: string;
  paragraphs: readonly string[];
}

export interface Policy {
  id: string;
  version: number;
  kind: 'task';
  title: string;
  summary: string;
  jurisdiction: string;
  /** When a due day ends: `24:00` or the close of business `HH:mm`, office time. */
  dayEndsAt: string;
  /** Window over which rungs of one instant are spread, a term in minutes; `none` fires them at the instant. */
  spread: string;
  extension: { maximum: number };
  /** Words of every message, by template; placeholders in braces. */
  wording: Readonly<Record<string, MessageWording>>;
  /** Words of every paper, by kind. */
  letters: Readonly<Record<LetterKind, LetterWording>>;
  clocks: Readonly<Record<ClockName, ClockSpec>>;
}
