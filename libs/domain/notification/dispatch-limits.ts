import type { QuietHours } from './quiet-hours.ts';

/** What the office allows the dispatcher; null means no limit. */
export interface DispatchLimits {
  /** Messages one person may get on one channel within 24 hours; vendors drop silently what is beyond their own cap. */
  perPersonPerDay: number | null;
  quietHours: QuietHours | null;
  /** Templates that are sent at night too. */
  urgentTemplates: readonly string[];
  /** Hours after a provider's acceptance within which its delivery receipt must come; then the message counts as 回执未到. */
  receiptWithinHours: number;
}

/**
 * Nothing is held back: the built-in provider has no caps, and rungs fall due in office hours anyway. Operators keep trying
 * a handset that is off for up to 72 hours and then send the last receipt.
 */
export const NO_LIMITS: DispatchLimits = {
  perPersonPerDay: null,
  quietHours: null,
  urgentTemplates: [],
  receiptWithinHours: 72,
};
