import type { EntityManager } from 'typeorm';
import type {
  DraftAcknowledgements,
  NoticeProgress,
  NoticeReading,
  NoticeTaskView,
  NoticeWork,
} from '../../../../libs/contracts/http/notice.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { acknowledgementsOf } from '../../../../libs/domain/notice-matching/acknowledgements.ts';
import type { DefaultDue } from '../../../../libs/domain/notice-matching/default-due.ts';
import { mergeFindings } from '../../../../libs/domain/notice-merging/merge-proposal.ts';
import type { IssueFinding } from '../../../../libs/domain/notice-matching/issue-finding.ts';
import { issueFindings } from '../../../../libs/domain/notice-matching/issue-findings.ts';
import type { ProposedDuty } from '../../../../libs/domain/notice-matching/proposed-duty.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { addresseeUnits } from './addressee-units.ts';
import { dutyProposals, proposedFor, type ProposeDuty } from './duty-proposals.ts';
import { readMergeProposals } from './merge-proposals.ts';
import { issueTaskOf, loadTasks, type DraftTask } from './notice-draft.ts';
import { activeNames, reachableUnits } from './notice-units.ts';

/** What stands in the way of an issue, with what the units it concerns are known by. */
export interface IssueView {
  findings: IssueFinding[];
  /** Names of the active units that tasks refer to and of the addressees. */
  unitNames: Map<string, string>;
  /** Units that have a contact who can be reached. */
  reachable: ReadonlySet<string>;
  addresseeIds: readonly string[];
}

/** The findings of the tasks as they stand at an instant. */
export async function findingsOf(
  manager: EntityManager,
  { addressees }: Pick<NoticeEntity, 'addressees'>,
  tasks: readonly DraftTask[],
  propose: ProposeDuty,
  at: Date,
  calendar: DayTable,
): Promise<IssueView> {
  const addresseeIds = await addresseeUnits(manager, addressees);
  const unitNames = await activeNames(manager, tasks, addresseeIds);
  const reachable = await reachableUnits(manager, [...unitNames.keys()]);
  const facts = {
    tasks: tasks.map((task) => issueTaskOf(task, unitNames, proposedFor(propose, task))),
    reachable,
    unitNames,
    addresseeIds,
    today: dateOf(at.toISOString()),
    calendar,
  };
  return { findings: issueFindings(facts), unitNames, reachable, addresseeIds };
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
  const view = await findingsOf(manager, notice, tasks, propose, at, calendar);
  const isDraft = notice.status === 'draft';
  const merging = isDraft ? await readMergeProposals(manager, notice, tasks, view.unitNames, at) : [];
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
    findings: isDraft ? [...view.findings, ...merges] : [],
    acknowledgements: isDraft ? draftAcknowledgements(tasks, view) : null,
    merging,
    defaultDue,
    unitNames: Object.fromEntries(view.unitNames),
  };
}

/** What the issue would open for the confirmed declarations, for the officer to see beforehand. */
function draftAcknowledgements(
  tasks: readonly DraftTask[],
  { unitNames, reachable, addresseeIds }: IssueView,
): DraftAcknowledgements {
  const confirmed = tasks.filter(({ row }) => row.status === 'confirmed');
  const read = acknowledgementsOf(
    confirmed.map((task) => issueTaskOf(task, unitNames)),
    addresseeIds,
  );
  const named = (ids: readonly string[]): string[] => ids.map((id) => unitNames.get(id) ?? '');
  const unitIds = read.map(({ unitId }) => unitId);
  return {
    clauses: new Set(read.flatMap(({ clauses }) => clauses.map(({ id }) => id))).size,
    units: named(unitIds),
    unreachable: named(unitIds.filter((id) => !reachable.has(id))),
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
