import type { DayTable } from '../calendar/day-table.ts';
import type { DocumentHead, Finding, NoticeTask } from '../notice/notice.ts';
import { dueDateFindings } from './due-date.ts';
import { duplicateDutyFindings } from './duplicate-duty.ts';
import { holidayPastFindings, holidaysOver } from './holiday-past.ts';
import { quotaPaceFindings } from './quota-pace.ts';
import { twoSpellingsFindings } from './two-spellings.ts';

interface Notice {
  document: Pick<DocumentHead, 'issuedOn'>;
  tasks: readonly NoticeTask[];
}

/**
 * What a notice would order wrongly if it were issued on a day, beyond the doubts of reading it. Each finding points at its
 * characters.
 */
export function lintNotice(notice: Notice, issueDate: string, table: DayTable): Finding[] {
  const facts = { issuedOn: notice.document.issuedOn, issueDate };
  return [
    ...notice.tasks.flatMap((task) => dueDateFindings(task, facts, table)),
    ...lintDuties(notice, issueDate, table),
  ];
}

/** The same without the dates: holidays that are over, counts nobody can reach, one duty twice, one unit in two spellings. */
export function lintDuties({ tasks }: Notice, issueDate: string, table: DayTable): Finding[] {
  const over = holidaysOver(issueDate, table);
  return [
    ...tasks.flatMap((task) => [...holidayPastFindings(task, over), ...quotaPaceFindings(task, issueDate, table)]),
    ...duplicateDutyFindings(tasks),
    ...twoSpellingsFindings(tasks),
  ];
}
