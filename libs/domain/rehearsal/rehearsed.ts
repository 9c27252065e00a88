import type { AudienceRole, ClockName } from '../ladder/policy.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/**
 * What happens: a rung's verb; `submit`, a drafted letter laid before its signatory; or what the assumed people do that
 * others are told of: `issue`, `copy_in` (to a cooperating unit), `report`, `accept`, `record` (an act of a duty).
 */
export const EVENT_VERBS = [
  'issue',
  'copy_in',
  'remind',
  'urge',
  'supervise',
  'submit',
  'escalate',
  'interview',
  'report',
  'accept',
  'record',
] as const;
export type EventVerb = (typeof EVENT_VERBS)[number];

/** Something the plan will cause. Instants are UTC; `at` is the nominal instant moved within the policy's spreading window. */
export interface RehearsedEvent {
  at: string;
  nominalAt: string;
  verb: EventVerb;
  taskRef: string;
  unitId: string;
  /** Whom it is meant for, as roles; a letter that waits has its addressees here and its signatory in the `submit` beside it. */
  audience: readonly AudienceRole[];
  channels: readonly NotificationChannel[];
  letter: LetterKind | null;
  businessKey: string;
  title: string;
  /** The rung's clock and id; null for what people do. */
  clock: ClockName | null;
  rungId: string | null;
  /** The date touches a year whose holidays are not announced. */
  provisional: boolean;
}

/** One message to one person over one channel. */
export interface RehearsedMessage {
  at: string;
  businessKey: string;
  taskRef: string;
  unitId: string;
  personId: string;
  person: string;
  role: AudienceRole;
  channel: NotificationChannel;
  address: string;
  template: string;
}

/** A role behind which nobody can be reached when a step wants to tell it. */
export interface RehearsedGap {
  at: string;
  taskRef: string;
  unitId: string;
  role: AudienceRole;
}

/** The course of one case, in the order of its steps. */
export interface RehearsedCourse {
  events: readonly RehearsedEvent[];
  messages: readonly RehearsedMessage[];
  gaps: readonly RehearsedGap[];
}
