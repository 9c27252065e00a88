import type { CaseTimelineEntry } from '../../../../libs/contracts/http/case-timeline.ts';
import type { CaseDue, CaseLamp, UnderwayAct } from '../../../../libs/contracts/http/case.ts';
import type { LetterSummary } from '../../../../libs/contracts/http/letter.ts';
import type { TaskVerb } from '../../../../libs/domain/task/task-verbs.ts';
import type { OfficeContact } from './phone-frame.ts';
import type { PhoneLink } from './phone-link.ts';

/** Why something was not done, or cannot be. */
export interface PageRefusal {
  title: string;
  words: string;
}

/** What the page of a task shows. */
export interface TaskPageData {
  link: PhoneLink;
  office: OfficeContact;
  /** Who has to report completion: for a cooperating unit somebody else. */
  responsibleUnit: string;
  lamp: CaseLamp;
  due: CaseDue;
  /** Why it is due then, a sentence each. */
  dueExplanation: readonly string[];
  verbs: readonly TaskVerb[];
  /** What the unit has sent and the case has not answered yet. */
  underway: readonly UnderwayAct[];
  next: string;
  timeline: readonly CaseTimelineEntry[];
  letters: readonly LetterSummary[];
  photoIds: readonly string[];
  /** For the sign button on the page itself. */
  commandId: string;
  refusal: PageRefusal | null;
  /** Until which day an extension may be asked for, or why none may be; null where neither needs saying. */
  extensionHint: string | null;
}
