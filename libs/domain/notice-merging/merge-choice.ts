/** Whether a clause is answered by the cases of an earlier one, or opens cases of its own. */
export type MergeVerdict = 'merge' | 'separate';

/** An officer's decision about one earlier clause that orders the same; kept with the later clause until it is issued. */
export interface MergeChoice {
  /** The earlier clause. */
  readonly intoTaskId: string;
  readonly verdict: MergeVerdict;
  /** The earlier clause's open cases of the same units when it was decided. */
  readonly cases: readonly ChosenCase[];
  readonly by: string;
  readonly at: string;
}

export interface ChosenCase {
  readonly caseId: string;
  readonly unitId: string;
}
