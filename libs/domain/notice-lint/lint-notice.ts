import type { DayTable } from '../calendar/day-table.ts';
import type { DocumentHead, Finding, NoticeTask } from '../notice/notice.ts';
import { yearsNamed } from '../notice/title-year.ts';
import { dueDateFindings } from './due-date.ts';
import { duplicateDutyFindings } from './duplicate-duty.ts';
import { holidayPastFindings, holidaysOver } from './holiday-past.ts';
import { quotaPaceFindings } from './quota-pace.ts';
import { twoSpellingsFindings } from './two-spellings.ts';

interface Notice {
  document: Pick<DocumentHead, 'title' | 'issuedOn'>;
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
export function lintDuties({ document, tasks }: Notice, issueDate: string, table: DayTable): Finding[] {
  const from = workBegins(document, issueDate);
  const over = holidaysOver(from, table);
  return [
    ...tasks.flatMap((task) => [...holidayPastFindings(task, over), ...quotaPaceFindings(task, from, table)]),
    ...duplicateDutyFindings(tasks),
    ...twoSpellingsFindings(tasks),
  ];
}

/** The day of issue; later for a notice drafted ahead, which speaks of the year its title names or its own date. */
function workBegins({ title, issuedOn }: Notice['document'], issueDate: string): string {
  const year = yearsNamed(title ?? '')?.first;
  const begins = [issueDate, issuedOn ?? issueDate, year === undefined ? issueDate : `${year}-01-01`];
  return begins.toSorted().at(-1) as string;
}
