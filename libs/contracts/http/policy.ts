import { z } from 'zod';
import { MOST_ACTS } from '../../domain/duty/duty-rule.ts';
import type { Difference } from '../../domain/policy/layers.ts';
import type { ClockPreview } from '../../domain/policy/preview.ts';
import type { ProcedureKind, ProcedurePolicy } from '../../domain/policy/procedure.ts';

/** One set of rules in the list of all procedures. */
export interface RuleSummary {
  id: string;
  version: number;
  kind: ProcedureKind;
  title: string;
  jurisdiction: string;
  /** Cases may be opened with it; the others are read and previewed. */
  offered: boolean;
  baseId: string | null;
}

/** Rules as they hold, with what a local layer sets otherwise than its base. */
export interface RuleDetail {
  policy: ProcedurePolicy;
  base: { id: string; version: number; title: string } | null;
  differences: readonly Difference[];
  /** What the check found that does not keep the program from starting. */
  warnings: readonly string[];
}

/** An instant with its zone or a day, now when it is left out, the date a paper would state, and how many acts a window is short of. */
export const previewQuery = z.strictObject({
  start: z.string().min(1, '请写明开始时间').max(40).optional(),
  stated: z.iso.date({ error: '文件写明的日期应为 2026-11-30 的格式' }).optional(),
  owed: z.coerce
    .number({ error: '尚缺次数应为整数' })
    .int('尚缺次数应为整数')
    .min(1, '尚缺次数至少 1 次')
    .max(MOST_ACTS, `尚缺次数最多 ${MOST_ACTS} 次`)
    .default(1),
});
export type PreviewQuery = z.infer<typeof previewQuery>;

export interface RulePreview {
  start: string;
  clocks: readonly ClockPreview[];
}
