import type { Confidence } from '../ladder/policy.ts';

/** The day of issue, the year the title names, or the span of time the document sets itself. */
export const DEFAULT_DUE_STARTS = ['issue', 'title_year', 'span'] as const;

/** The deadline an office gives tasks without one in a kind of document; `limit` is absent for `span`. */
export interface DefaultDueRule {
  readonly id: string;
  readonly title: string;
  /** One of them in the title tells the kind. */
  readonly words: readonly string[];
  readonly countedFrom: (typeof DEFAULT_DUE_STARTS)[number];
  readonly limit?: string | undefined;
  readonly source: string;
  readonly confidence: Confidence;
}

/** The first kind whose words stand in the title holds. */
export interface DefaultDueRules {
  readonly version: number;
  readonly title: string;
  readonly kinds: readonly DefaultDueRule[];
}
