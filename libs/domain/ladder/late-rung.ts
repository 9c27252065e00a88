import type { RungVerb } from './policy.ts';

/** What the system owed the unit and did not do in time; kept, so that nobody is judged by words that came too late. */
export interface LateRung {
  key: string;
  verb: RungVerb;
  /** When it was to be done. */
  nominalAt: string;
  /** When it was done; null when it was folded into a stronger one and never went out. */
  doneAt: string | null;
}
