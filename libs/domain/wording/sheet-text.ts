import type { DayTable } from '../calendar/day-table.ts';
import { sheetOnPaper } from '../calendar/sheet-on-paper.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import type { CaseSubject } from '../case/case-subject.ts';
import type { Policy } from '../ladder/policy.ts';
import { dueSheetOf } from '../ladder/time-clock.ts';
import { dueClause } from './due-clause.ts';
import { formerDates, formerDateText } from './due-changes.ts';
import { dueOnPaper } from './due-text.ts';

/** What a formal paper says of how its due date was found and what changed it. */
export function sheetText(facts: CaseFacts, subject: CaseSubject, policy: Policy, table: DayTable): string {
  const sheet = dueSheetOf(facts, policy, table, dueClause(facts, subject, policy));
  const counted = sheet === null || sheet.dueOn === null ? settledText(facts, policy) : sheetOnPaper(sheet);
  // A pause is in the sheet itself: what it took out, and by which document.
  const changed = formerDates(facts).filter(({ kind }) => sheet === null || kind !== 'suspension');
  return [counted, ...changed.map((change) => `${formerDateText(change)}。`)].join('');
}

/** A date that has passed stays, however the calendar and the rules of today would count it (ADR 11). */
const settledText = (facts: CaseFacts, { dayEndsAt }: Policy): string =>
  `期限为${dueOnPaper(facts, dayEndsAt)}，按确定该期限时的工作日历和规则计算，此后日历或规则的调整不影响该期限。`;
