import type { CaseKind } from '../case/case-kind.ts';
import type { LetterKind } from '../letter/letter.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** What a rung does; each verb has an executor in `climb`. The last two move a periodic duty on and are never left out. */
export const RUNG_VERBS = [
  'remind',
  'urge',
  'supervise',
  'escalate',
  'interview',
  'open_period',
  'lock_period',
] as const;
export type RungVerb = (typeof RUNG_VERBS)[number];

/** The end of a ladder: an interview is proposed once, and what follows it a person decides. */
export const LAST_VERB: RungVerb = 'interview';

/**
 * Whom a rung tells, as roles, resolved to people when it falls due: contact and head of the responsible unit, the
 * leader in charge of it (looked for upwards in the unit tree), the safety office, its signatory.
 */
export const AUDIENCE_ROLES = ['contact', 'head', 'leader_in_charge', 'duty_desk', 'office', 'signatory'] as const;
export type AudienceRole = (typeof AUDIENCE_ROLES)[number];

/** The turns of a periodic duty: nobody is told unless the policy says so. */
export const TURNING_VERBS: readonly RungVerb[] = ['open_period', 'lock_period'];

/**
 * The clocks of a case: 签收, 办理, 复核, 延期答复, 重新交办, 函件签发; of a periodic duty also 进度, 结账 and 补足. Several may run at once.
 */
const CLOCK_NAMES = [
  'receipt',
  'due',
  'review',
  'extension',
  'reassignment',
  'approval',
  'pace',
  'closing',
  'arrears',
] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** The clocks that the cases of a kind run, in the order people read them; a policy of the kind has all of them. */
export const CLOCKS_OF: Readonly<Record<CaseKind, readonly ClockName[]>> = {
  task: ['due', 'receipt', 'review', 'extension', 'reassignment', 'approval'],
  duty: ['due', 'pace', 'closing', 'arrears', 'receipt', 'reassignment', 'approval'],
  acknowledgement: [],
};

/** Those whose end concerns the unit; the others are the office's own affairs. */
export const UNIT_CLOCKS: readonly ClockName[] = ['receipt', 'due', 'pace', 'arrears'];

/**
 * How far a source can be trusted: printed rule read in full, excerpt or re-post, unverified, one municipal notice, the
 * office's own custom. Anything but `printed` is shown as configurable and never quoted as law.
 */
export const CONFIDENCES = ['printed', 'excerpt', 'unverified', 'notice', 'office'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

export interface RungSpec {
  id: string;
  /**
   * Distance from the clock's end: `on`, or a term such as `3 working days before`, `1 working days after`, `1 minutes after`;
   * for what is still owed in a period `fewer than 5 working days per act`.
   */
  at: string;
  /** Office time of day for rungs whose distance counts days, `HH:mm`; `due` stands for the due instant itself (with `on`). */
  time: string;
  verb: RungVerb;
  audience: readonly AudienceRole[];
  channels: readonly NotificationChannel[];
  source: string;
  /** Where it is not the office's own custom. */
  confidence?: Confidence;
}

export interface ClockSpec {
  /** How long the clock runs from its start; for the due clock `stated` takes the date of the clause. */
  term: string;
  source: string;
  confidence: Confidence;
  rungs: readonly RungSpec[];
}

/** Who may decide an extension; what a body outside the office decides, the office records. */
export const EXTENSION_DECIDERS = [
  'office',
  'signatory',
  'leader_in_charge',
  'supervising_dept',
  'committee',
  'county',
] as const;
export type ExtensionDecider = (typeof EXTENSION_DECIDERS)[number];

/**
 * When an extension may be asked for, who decides it and how fast. `askBefore` and `askWithin` exclude each other; without
 * either it may be asked until the case is overdue or later.
 */
export interface ExtensionRule {
  /** How often one case may be extended. */
  maximum: number;
  /** Latest moment to ask, counted back from expiry, excluding that day, without rolling: `15 working days before`. */
  askBefore?: string;
  /** Asking opens only so close to expiry and closes with it: `10 natural days before`. */
  askWithin?: string;
  decidedBy?: ExtensionDecider;
  /** Time to decide from receipt of the request, for example `10 working days`. */
  decisionTerm?: string;
  /** Longest extension one decision may grant, for example `60 natural days`. */
  longest?: string;
  source?: string;
  confidence?: Confidence;
}

/** A change of the rules, with whom it concerns: only cases opened afterwards, or those still open as well. */
export interface Amendment {
  /** The version this one replaces. */
  version: number;
  effect: 'new_cases' | 'open_cases';
  reason: string;
  source: string;
}

/** The words of several messages of one change as one; `{list}` is their lines, `{page}` where all its cases are listed. */
export interface TogetherWording {
  subject: string;
  sms: string;
  email: string;
  line?: string;
}

export interface MessageWording {
  subject: string;
  sms: string;
  email: string;
  together?: TogetherWording;
}

interface LetterWording {
  /** Numbering series, for example 云安办函; each has its own numbers without gaps. */
  series: string;
  title: string;
  paragraphs: readonly string[];
  /** What stands below the date; `{sheet}` says how the due date was found. */
  annex?: string | undefined;
}

export interface Policy {
  id: string;
  version: number;
  kind: CaseKind;
  title: string;
  summary: string;
  jurisdiction: string;
  /** When a due day ends: `24:00` or the close of business `HH:mm`, office time. */
  dayEndsAt: string;
  /** Window over which rungs of one instant are spread, a term in minutes; `none` fires them at the instant. */
  spread: string;
  extension: ExtensionRule;
  amends?: Amendment;
  /** Words of every message, by template; placeholders in braces. */
  wording: Readonly<Record<string, MessageWording>>;
  /** Words of every paper its cases can send, by kind. */
  letters: Readonly<Partial<Record<LetterKind, LetterWording>>>;
  /** Those of `CLOCKS_OF` its kind. */
  clocks: Readonly<Partial<Record<ClockName, ClockSpec>>>;
}

/** The rules of a clock; that a policy has all clocks of its kind is checked when it is read. */
export function clockSpec({ id, clocks }: Pick<Policy, 'id' | 'clocks'>, name: ClockName): ClockSpec {
  const spec = clocks[name];
  if (spec === undefined) throw new Error(`policy ${id} has no clock ${name}`);
  return spec;
}
