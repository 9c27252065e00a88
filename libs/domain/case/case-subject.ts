/** What a case is about, frozen when it opened. */
export interface CaseSubject {
  /** The ordering clause as quoted from the notice. */
  clause: string;
  /** The item's number in the notice. */
  ref: string;
  noticeTitle: string;
  documentNumber: string | null;
  issuer: string | null;
}
