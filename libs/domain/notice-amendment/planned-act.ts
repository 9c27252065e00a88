import type { DutyRule } from '../duty/duty-rule.ts';
import type { NoticeTaskKind } from '../notice/notice-status.ts';

export type WhyWithdrawn = 'unit' | 'item' | { readonly becomes: NoticeTaskKind };

/** What one open case is told to do. */
export interface PlannedAct {
  readonly caseId: string;
  readonly verb: 'amend' | 'withdraw';
  /** The number of the item in the corrected document; the issued one's where it is gone. */
  readonly ref: string;
  readonly clause: string | null;
  readonly dueOn: string | null;
  readonly rule: DutyRule | null;
  /** Units to be copied in, and those that are so no longer. */
  readonly joins: readonly string[];
  readonly leaves: readonly string[];
  /** Of a withdrawal: the unit or the item is gone, or the item has become another kind. */
  readonly why: WhyWithdrawn | null;
}

const NOTHING = { clause: null, dueOn: null, rule: null, joins: [], leaves: [], why: null } as const;

export const amendment = (
  caseId: string,
  ref: string,
  changes: Pick<PlannedAct, 'clause' | 'dueOn' | 'rule' | 'joins' | 'leaves'>,
): PlannedAct => ({ ...NOTHING, caseId, verb: 'amend', ref, ...changes });

export const withdrawal = (caseId: string, ref: string, why: WhyWithdrawn): PlannedAct => ({
  ...NOTHING,
  caseId,
  verb: 'withdraw',
  ref,
  why,
});
