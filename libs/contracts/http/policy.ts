import { z } from 'zod';
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

/** An instant with its zone or a day, now when it is left out, and the date a paper would state. */
export const previewQuery = z.strictObject({
  start: z.string().min(1, '请写明开始时间').max(40).optional(),
  stated: z.iso.date({ error: '文件写明的日期应为 2026-11-30 的格式' }).optional(),
});
export type PreviewQuery = z.infer<typeof previewQuery>;

export interface RulePreview {
  start: string;
  clocks: readonly ClockPreview[];
}
