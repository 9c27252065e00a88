/** One disagreement; `stream` is `case/<id>`, `delivery/<case id>` or `system/duban`. */
export interface VerifiedFinding {
  code: string;
  stream: string | null;
  seq: number | null;
  subject: string;
  message: string;
  /** The case whose stream it lies in; null when it lies in none, or when the case file is gone. */
  caseId: string | null;
  caseNumber: string | null;
}
