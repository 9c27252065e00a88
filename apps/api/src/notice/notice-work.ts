import type { EntityManager } from 'typeorm';
import type {
  NoticeProgress,
  NoticeReading,
  NoticeTaskView,
  NoticeWork,
} from '../../../../libs/contracts/http/notice.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { DefaultDue } from '../../../../libs/domain/notice-matching/default-due.ts';
import { mergeFindings } from '../../../../libs/domain/notice-merging/merge-proposal.ts';
import type { IssueFinding } from '../../../../libs/domain/notice-matching/issue-finding.ts';
import { issueFindings } from '../../../../libs/domain/notice-matching/issue-findings.ts';
import type { ProposedDuty } from '../../../../libs/domain/notice-matching/proposed-duty.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { dutyProposals, proposedFor, type ProposeDuty } from './duty-proposals.ts';
import { readMergeProposals } from './merge-proposals.ts';
import { issueTaskOf, loadTasks, type DraftTask } from './notice-draft.ts';
import { activeNames, reachableUnits } from './notice-units.ts';

/** The findings of the tasks as they stand at an instant, with the names of the units they refer to. */
export async function findingsOf(
  manager: EntityManager,
  tasks: readonly DraftTask[],
  propose: ProposeDuty,
  at: Date,
  calendar: DayTable,
): Promise<{ findings: IssueFinding[]; unitNames: Map<string, string> }> {
  const unitNames = await activeNames(manager, tasks);
  const reachable = await reachableUnits(manager, [...unitNames.keys()]);
  const facts = {
    tasks: tasks.map((task) => issueTaskOf(task, unitNames, proposedFor(propose, task))),
    reachable,
    unitNames,
    today: dateOf(at.toISOString()),
    calendar,
  };
  return { findings: issueFindings(facts), unitNames };
}

/** What the officer sees after every edit; an issued notice has no findings any more. */
export async function workOf(
  manager: EntityManager,
  notice: NoticeEntity,
  at: Date,
  { calendar, defaultDue }: { calendar: DayTable; defaultDue: DefaultDue | null },
): Promise<NoticeWork> {
  const tasks = await loadTasks(manager, notice.id);
  const propose = dutyProposals(notice, dateOf(at.toISOString()));
  const { findings, unitNames } = await findingsOf(manager, tasks, propose, at, calendar);
  const isDraft = notice.status === 'draft';
  const merging = isDraft ? await readMergeProposals(manager, notice, tasks, unitNames, at) : [];
  const merges = mergeFindings(
    tasks.map(({ row }) => row),
    merging,
  );
  return {
    id: notice.id,
    revision: notice.revision,
    status: notice.status,
    progress: progressOf(tasks.map((task) => task.row.status)),
    tasks: tasks.map((task) => taskView(task, isDraft ? proposedFor(propose, task) : null)),
    findings: isDraft ? [...findings, ...merges] : [],
    merging,
    defaultDue,
    unitNames: Object.fromEntries(unitNames),
  };
}

function progressOf(statuses: readonly string[]): NoticeProgress {
  const count = (status: string): number => statuses.filter((one) => one === status).length;
  return {
    total: statuses.length,
    confirmed: count('confirmed'),
    excluded: count('excluded'),
    undecided: count('proposed'),
  };
}

function taskView({ row, units }: DraftTask, proposed: ProposedDuty | null): NoticeTaskView {
  return {
    id: row.id,
    seq: row.seq,
    ref: row.ref,
    title: row.title,
    sourceText: row.sourceText,
    start: row.startOffset,
    end: row.endOffset,
    kind: row.kind,
    status: row.status,
    dueOn: row.dueOn,
    dueBasis: row.dueBasis,
    duty: row.duty,
    dutyBasis: row.dutyBasis,
    proposedDuty: proposed,
    excludeReason: row.excludeReason,
    reading: row.reading as NoticeReading,
    units: units.map((unit) => ({
      id: unit.id,
      name: unit.name,
      role: unit.role,
      collective: unit.collective,
      start: unit.startOffset,
      end: unit.endOffset,
      unitId: unit.unitId,
      memberIds: unit.memberIds,
    })),
  };
}
