import type { AcknowledgementFacts } from '../../../../libs/domain/acknowledgement/acknowledgement-facts.ts';
import type { CaseDuty } from '../../../../libs/contracts/http/case-duty.ts';
import type { CaseTimelineEntry } from '../../../../libs/contracts/http/case-timeline.ts';
import type { CaseDue, CaseLamp, UnderwayAct } from '../../../../libs/contracts/http/case.ts';
import type { LetterSummary } from '../../../../libs/contracts/http/letter.ts';
import type { IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import type { TaskFacts } from '../../../../libs/domain/task/task-facts.ts';
import type { OfficeContact } from './phone-frame.ts';
import type { PhoneLink } from './phone-link.ts';

/** Why something was not done, or cannot be. */
export interface PageRefusal {
  title: string;
  words: string;
}

/** What the page of a case shows whatever its procedure. */
export interface CasePageData {
  link: PhoneLink;
  office: OfficeContact;
  /** Who answers for it: for a cooperating unit somebody else. */
  responsibleUnit: string;
  /** Why the date is what it is, a sentence each. */
  dueExplanation: readonly string[];
  verbs: readonly string[];
  /** What the unit has sent and the case has not answered yet. */
  underway: readonly UnderwayAct[];
  next: string;
  timeline: readonly CaseTimelineEntry[];
  letters: readonly LetterSummary[];
  photoIds: readonly string[];
  /** For the sign button on the page itself. */
  commandId: string;
  refusal: PageRefusal | null;
}

/** What a task adds. */
export interface TaskPageData extends CasePageData {
  kind: 'task';
  facts: TaskFacts;
  lamp: CaseLamp;
  due: CaseDue;
  /** Until which day an extension may be asked for, or why none may be; null where neither needs saying. */
  extensionHint: string | null;
}

/** What a periodic duty adds; windows that are over by now have turned. */
export interface DutyPageData extends CasePageData {
  kind: 'duty';
  facts: DutyFacts;
  duty: CaseDuty;
  today: IsoDate;
}

/** An acknowledgement adds who has signed, and when. */
export interface AcknowledgementPageData extends CasePageData {
  kind: 'acknowledgement';
  facts: AcknowledgementFacts;
}

export type AnyPageData = TaskPageData | DutyPageData | AcknowledgementPageData;
