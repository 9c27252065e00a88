import type { CaseFacts } from '../case/case-facts.ts';
import type { AcknowledgementState } from './acknowledgement-state.ts';

/** The facts of one notice × one unit that reads its declarations. */
export interface AcknowledgementFacts extends CaseFacts {
  state: AcknowledgementState;
  /** UTC; null until somebody of the unit has signed. */
  signedAt: string | null;
  /** Who signed, as the timeline names him. */
  signedBy: string | null;
}
