/** Place in the decoded file text, in UTF-16 offsets: `text.slice(start, end)` is the quoted source. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `responsible` is the plain 责任单位; `actor` is named by a sentence without any unit clause. */
export type UnitRole = 'lead' | 'cooperating' | 'responsible' | 'actor';

/** A unit as the notice prints it, without layout blanks; a collective (各村) must be given its named units by a person. */
export interface UnitMention extends Span {
  readonly name: string;
  readonly role: UnitRole;
  readonly collective: boolean;
}

export type DeadlineKind = 'date' | 'period' | 'relative' | 'recurring' | 'ambiguous' | 'none';

/**
 * A time the notice sets. `date` is the last day (ISO) or null when the text does not settle it.
 * `from` is the first day of a period, `notice_year` for a date whose year is not printed, the start event of a
 * relative term, otherwise null. `readings` are the last days a person may choose from.
 */
export interface Deadline extends Span {
  readonly raw: string;
  readonly kind: DeadlineKind;
  readonly date: string | null;
  readonly from: string | null;
  readonly readings: readonly string[];
}

/** At least `min` times in every period `every` (ISO 8601 duration). */
export interface Cadence extends Span {
  readonly raw: string;
  readonly every: string;
  readonly min: number;
}

/** At least `count` times in `per` (ISO 8601 duration), null when the text names no period. */
export interface Quota extends Span {
  readonly raw: string;
  readonly count: number;
  readonly per: string | null;
}

/** A limit that counts from an event of each case, natural days or hours, never the notice's own deadline. */
export interface Limit extends Span {
  readonly raw: string;
  readonly duration: string;
}

export type TaskKind = 'task' | 'duty' | 'declaration';

export interface NoticeTask extends Span {
  readonly ref: string;
  readonly title: string;
  readonly sourceText: string;
  readonly kind: TaskKind;
  readonly units: readonly UnitMention[];
  readonly deadlines: readonly Deadline[];
  readonly cadences: readonly Cadence[];
  readonly quotas: readonly Quota[];
  readonly limits: readonly Limit[];
}

export type FindingSeverity = 'error' | 'warning' | 'info';

export type FindingCode =
  | 'no_items'
  | 'too_many_items'
  | 'no_unit'
  | 'undefined_collective'
  | 'open_unit_list'
  | 'unread_unit'
  | 'misprinted_clause'
  | 'unclosed_clause'
  | 'ambiguous_date'
  | 'assumed_year'
  | 'invalid_date'
  | 'deadline_before_issue'
  | 'deadline_before_consultation_ends'
  | 'deadline_outside_items'
  | 'unread_table_row'
  | 'duplicate_number'
  | 'missing_number'
  | 'repaired_document_number'
  | 'repaired_issue_date'
  | 'ambiguous_issue_date'
  | 'draft_for_opinions'
  | 'lost_numbers'
  | 'holiday_past'
  | 'duplicate_duty'
  | 'unit_two_spellings'
  | 'quota_pace'
  | 'due_on_provisional_calendar';

export interface Finding {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly taskRef: string | null;
  readonly message: string;
  readonly start: number | null;
  readonly end: number | null;
}

export interface DocumentHead {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly issuedOn: string | null;
}

/** The head, and what the covering letter says besides its orders. */
export interface NoticeDocument extends DocumentHead {
  /** To whom it is addressed, as printed. */
  readonly addressees: readonly string[];
  /** Day a web page says it put the notice up. */
  readonly publishedOn: string | null;
  /** Last day of a consultation the covering letter asks for, null when it asks for none. */
  readonly consultationEndsOn: string | null;
  /** “逾期不反馈视为无意见”, as printed: silence counts as consent. */
  readonly deemedConsent: string | null;
}

export interface ParsedNotice {
  readonly document: NoticeDocument;
  readonly tasks: readonly NoticeTask[];
  readonly findings: readonly Finding[];
}
