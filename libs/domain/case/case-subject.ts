/** What a case is about, frozen when it opened. */
export interface CaseSubject {
  /** The ordering clause as quoted from the notice; of an acknowledgement every clause, a blank line between two. */
  clause: string;
  /** The item's number in the notice, or those of all clauses. */
  ref: string;
  noticeTitle: string;
  documentNumber: string | null;
  issuer: string | null;
}
