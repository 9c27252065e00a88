/** Which value of a rule the words give. */
export type DutyPart = 'count' | 'by' | 'from' | 'until' | 'actor';

/** Where a proposed value comes from. */
export interface DutySource {
  readonly part: DutyPart;
  /** The notice's own words without layout, or what stands for them: `下发日`. */
  readonly words: string;
  /** Place in the notice's text, in UTF-16 offsets; null for what no clause says. */
  readonly start: number | null;
  readonly end: number | null;
}

/** Why the words of an item give no rule. */
export type DutyDoubtCode =
  | 'several_counts'
  | 'window_unsupported'
  | 'no_count'
  | 'each_object'
  | 'upper_bound'
  | 'day_unreadable'
  | 'no_span'
  | 'time_over'
  | 'unusable';

export interface DutyDoubt {
  readonly code: DutyDoubtCode;
  /** Said behind the item's number; ends without a full stop. */
  readonly message: string;
}

export const dutyDoubt = (code: DutyDoubtCode, message: string): DutyDoubt => ({ code, message });

/** Words of the text without blanks and line breaks, with their place. */
export const quoted = (part: DutyPart, raw: string, { start, end }: { start: number; end: number }): DutySource => ({
  part,
  words: raw.replace(/\s+/g, ''),
  start,
  end,
});

/** What stands in no clause. */
export const unprinted = (part: DutyPart, words: string): DutySource => ({ part, words, start: null, end: null });
