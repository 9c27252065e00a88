import { z } from 'zod';
import type { MergeState } from '../../domain/notice-merging/merge-state.ts';

/** Whether a clause is answered by the cases of an earlier one or opens cases of its own; null takes the decision back. */
export const decideNoticeMerging = z.strictObject({
  /** The revision the officer saw. */
  revision: z.number().int().positive(),
  /** The clause that is about to be issued. */
  taskId: z.uuid(),
  /** The earlier clause. */
  intoTaskId: z.uuid(),
  verdict: z.enum(['merge', 'separate'], { error: '请选择并入或另开一件' }).nullable(),
});
export type DecideNoticeMerging = z.infer<typeof decideNoticeMerging>;

/** What became of one unit's share of a clause that an earlier case was to answer. */
export interface NoticeMerged {
  taskId: string;
  ref: string;
  /** The clause's own title. */
  title: string;
  unitId: string;
  unitName: string;
  /** The earlier clause's case. */
  caseId: string;
  number: string;
  caseTitle: string;
  stateName: string;
  closedAt: string | null;
  /** First moment that is too late (UTC ISO); null for a duty, and for a task without a date. */
  dueAt: string | null;
  /** `《……的通知》（云安办〔2026〕9号）第3项`, which opened the case. */
  source: string;
  state: MergeState;
  /** Why a case of its own was opened instead, or why none was. */
  reason: string | null;
}
