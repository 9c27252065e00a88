/** Open work of one unit. */
export interface UnitWork {
  unitId: string;
  unitName: string;
  /** Open cases past their due date, and duties that are short of acts. */
  late: number;
  open: number;
}

/** Cases falling due in one month of the office's calendar; a duty once for each of its windows that ends in it. */
export interface MonthLoad {
  /** `2026-11` */
  month: string;
  due: number;
}

/** Open periodic duties that want a look; one that is short of acts may also run out of time. */
export interface DutyCounts {
  /** Windows that are over are short of acts. */
  arrears: number;
  /** The working days left are fewer than the acts still missing. */
  impossible: number;
  /** The working days left make it hard. */
  hard: number;
}

/** The first page's numbers, counted over the rows the caller may see. */
export interface Workbench {
  late: number;
  dueToday: number;
  /** From today to Sunday of this week. */
  dueThisWeek: number;
  waitingForReview: number;
  /** Open cases whose receipt clock has run out unsigned. */
  receiptOverdue: number;
  openTotal: number;
  /** Open cases whose term stands still. */
  paused: number;
  doneTotal: number;
  withdrawnTotal: number;
  /** Units with open work, those with most late cases first. */
  lateByUnit: UnitWork[];
  /** This month and the eleven after it, in order, months without work included. */
  load: MonthLoad[];
  /** Letters that wait for a signatory. */
  waitingLetters: number;
  /** Proposed interviews that wait for a person's decision. */
  proposals: number;
  /** Messages of open cases that a provider took and of which no delivery receipt came in time. */
  noReceipt: number;
  duties: DutyCounts;
}
