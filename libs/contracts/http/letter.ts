import { z } from 'zod';
import type { LetterKind, LetterState } from '../../domain/letter/letter.ts';

export const letterQuery = z.strictObject({
  /** Words in number, title, case number or addressee. */
  q: z.string().trim().max(100).optional(),
  state: z.enum(['draft', 'issued', 'withdrawn']).optional(),
  kind: z.enum(['urging', 'supervision', 'interview']).optional(),
  unitId: z.uuid().optional(),
  caseId: z.uuid().optional(),
  /** Office days of issue (of drafting while not issued). */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(20),
});
export type LetterQuery = z.infer<typeof letterQuery>;

export const letterRegisterQuery = z.strictObject({
  year: z.coerce.number().int().min(2000).max(2999).optional(),
  series: z.string().trim().max(50).optional(),
});
export type LetterRegisterQuery = z.infer<typeof letterRegisterQuery>;

export interface LetterSummary {
  id: string;
  caseId: string;
  caseNumber: string;
  caseTitle: string;
  kind: LetterKind;
  kindName: string;
  state: LetterState;
  stateName: string;
  title: string;
  documentNumber: string | null;
  addresseeUnitId: string;
  addressee: string;
  draftedAt: string;
  issuedAt: string | null;
  signatoryName: string | null;
  /** Issued by the system under the signatory's standing authorisation. */
  byAuthorisation: boolean;
}

export interface LetterDetail extends LetterSummary {
  paragraphs: string[];
  issuer: string;
  /** How the due date was found; null on a paper without it. */
  annex: string | null;
  bodyHash: string | null;
  /** What the caller may do with a draft: `issue_letter`, `discard_letter`. */
  verbs: string[];
}

export interface LetterRegisterRow {
  letterId: string;
  sequence: number;
  documentNumber: string;
  kindName: string;
  title: string;
  addressee: string;
  signatoryName: string | null;
  byAuthorisation: boolean;
  issuedAt: string;
  caseId: string;
}

/** One series of one year with all its numbers. */
export interface LetterSeries {
  series: string;
  year: number;
  last: number;
  /** Numbers that no letter carries; always empty, shown so that it can be seen. */
  missing: number[];
  rows: LetterRegisterRow[];
}

export const authorisationBody = z.strictObject({
  kind: z.enum(['urging', 'supervision'], { error: '只有督促函、督办函可以常设授权；约谈须逐件由人决定' }),
  reason: z.string({ error: '请填写理由' }).trim().min(1, '请填写理由').max(500, '理由最多 500 个字'),
});
export type AuthorisationBody = z.infer<typeof authorisationBody>;

export const revocationQuery = z.strictObject({
  reason: z.string({ error: '请填写撤销理由' }).trim().min(1, '请填写撤销理由').max(500),
});
export type RevocationQuery = z.infer<typeof revocationQuery>;

export interface AuthorisationView {
  id: string;
  kind: LetterKind;
  kindName: string;
  signatoryName: string;
  reason: string;
  grantedAt: string;
  revokedAt: string | null;
  /** Letters issued under it. */
  letters: number;
}
