import type { Finding, FindingCode, FindingSeverity, Span } from './notice.ts';

const SEVERITY: Record<FindingCode, FindingSeverity> = {
  no_items: 'error',
  too_many_items: 'error',
  no_unit: 'warning',
  undefined_collective: 'warning',
  open_unit_list: 'warning',
  unread_unit: 'warning',
  misprinted_clause: 'info',
  unclosed_clause: 'warning',
  ambiguous_date: 'warning',
  assumed_year: 'info',
  invalid_date: 'warning',
  deadline_before_issue: 'warning',
  deadline_before_consultation_ends: 'warning',
  deadline_outside_items: 'warning',
  unread_table_row: 'warning',
  duplicate_number: 'warning',
  missing_number: 'warning',
  repaired_document_number: 'info',
  repaired_issue_date: 'info',
  ambiguous_issue_date: 'warning',
  draft_for_opinions: 'warning',
  lost_numbers: 'warning',
  holiday_past: 'warning',
  duplicate_duty: 'warning',
  unit_two_spellings: 'warning',
  quota_pace: 'warning',
  due_on_provisional_calendar: 'info',
};

export const makeFinding = (
  code: FindingCode,
  message: string,
  place: Span | null,
  taskRef: string | null = null,
): Finding => ({
  code,
  severity: SEVERITY[code],
  taskRef,
  message,
  start: place?.start ?? null,
  end: place?.end ?? null,
});

/** Source words without their layout, short enough for a message. */
export const quote = (raw: string): string => {
  const words = raw.replace(/\s+/g, '');
  return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”`;
};
