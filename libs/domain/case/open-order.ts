import type { DutyRule } from '../duty/duty-rule.ts';

/** What a case is opened with, whatever its procedure. */
export interface OpenOrder {
  unitId: string;
  cooperatingUnitIds: readonly string[];
  /** The date of the clause; null where the policy's own term sets it, and for a duty, whose windows have their own. */
  dueOn: string | null;
  dueBasis: string;
  /** The notice it is issued with; messages of one notice to one person are gathered where their words allow it. */
  noticeId: string | null;
  /** What a periodic duty owes; null for every other procedure. */
  duty: DutyRule | null;
}
