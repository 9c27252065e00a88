import { acknowledgementsOf } from '../../../../libs/domain/notice-matching/acknowledgements.ts';
import { caseUnitsOf, isActorInWords, unitIdsOf } from '../../../../libs/domain/notice-matching/case-units.ts';
import type { IssueTask } from '../../../../libs/domain/notice-matching/issue-task.ts';
import type { DraftCase, DraftFault } from '../../../../libs/domain/rehearsal/draft-plan.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { proposedFor, type ProposeDuty } from '../notice/duty-proposals.ts';
import { issueTaskOf, type DraftTask } from '../notice/notice-draft.ts';
import { acknowledgementKey, acknowledgementTitle } from '../notice/acknowledgement-cases.ts';
import { caseKey, casesOfTask } from '../notice/open-cases.ts';

interface DraftChoice {
  /** The policy counts from the date of the clause, so a task without one cannot run. */
  needsDate: boolean;
  /** What stands in for tasks without a date; null leaves them out. */
  dueOn: string | null;
  propose: ProposeDuty;
  addresseeIds: readonly string[];
}

/**
 * The cases that issuing would open if every task not excluded were confirmed, with the keys they would have. A unit that
 * is not matched yet answers under its printed name, so that its load can be seen.
 */
export function draftCasesOf(
  notice: NoticeEntity,
  tasks: readonly DraftTask[],
  active: ReadonlyMap<string, string>,
  { needsDate, dueOn, propose, addresseeIds }: DraftChoice,
): { cases: DraftCase[]; faults: DraftFault[] } {
  const going = tasks
    .filter(({ row }) => row.status !== 'excluded' && row.kind !== 'declaration')
    .map((task) => (task.row.kind === 'duty' ? ruled(task, propose) : dated(task, dueOn)));
  const runs = going.filter(({ row }) => (row.kind === 'duty' ? row.duty !== null : row.dueOn !== null || !needsDate));
  const cases = runs.flatMap((task): DraftCase[] => {
    const matched = casesOfTask(notice, task, active).map(({ ref, ...order }) => ({ ...order, taskRef: ref }));
    return [...matched, ...unmatchedCases(issueTaskOf(task, active))];
  });
  return {
    cases: [...cases, ...acknowledgementsIn(notice, tasks, active, addresseeIds)],
    faults: going.flatMap((task) => faultsOf(issueTaskOf(task, active, proposedFor(propose, task)), needsDate)),
  };
}

/** What units would be asked to acknowledge; one that is not matched yet and answers for a task reads under its printed name. */
function acknowledgementsIn(
  notice: NoticeEntity,
  tasks: readonly DraftTask[],
  active: ReadonlyMap<string, string>,
  addresseeIds: readonly string[],
): DraftCase[] {
  const clauses = tasks
    .filter(({ row }) => row.status !== 'excluded')
    .map((task) => asPrinted(issueTaskOf(task, active)));
  return acknowledgementsOf(clauses, addresseeIds).map(({ unitId, clauses: read }) => ({
    kind: 'acknowledgement',
    businessKey: acknowledgementKey(notice.id, unitId),
    taskRef: read.map(({ ref }) => ref).join('、'),
    title: acknowledgementTitle(notice),
    unitId,
    cooperatingUnitIds: [],
    dueOn: null,
    duty: null,
  }));
}

function asPrinted(task: IssueTask): IssueTask {
  if (task.kind === 'declaration') return task;
  const units = task.units.map((unit) =>
    unitIdsOf(unit).length > 0 || isActorInWords(task, unit)
      ? unit
      : { ...unit, collective: false, unitId: unit.name, memberIds: [] },
  );
  return { ...task, units };
}

/** A task whose date is still open is rehearsed as due on the day asked about. */
function dated(task: DraftTask, dueOn: string | null): DraftTask {
  if (task.row.dueOn !== null) return task;
  return { ...task, row: Object.assign(new NoticeTaskEntity(), task.row, { dueOn }) };
}

/** A duty whose rule is still open is rehearsed under the one its clause proposes. */
function ruled(task: DraftTask, propose: ProposeDuty): DraftTask {
  const proposed = task.row.duty === null ? propose(task) : null;
  if (proposed?.kind !== 'rule') return task;
  return { ...task, row: Object.assign(new NoticeTaskEntity(), task.row, { duty: proposed.rule }) };
}

function unmatchedCases(task: IssueTask): DraftCase[] {
  const { cooperating } = caseUnitsOf(task);
  const { id, ref: taskRef, title } = task;
  const order =
    task.kind === 'duty'
      ? { kind: 'duty' as const, dueOn: null, duty: task.duty }
      : { kind: 'task' as const, dueOn: task.dueOn, duty: null };
  return task.units.flatMap((unit) =>
    unit.role === 'cooperating' || unitIdsOf(unit).length > 0 || isActorInWords(task, unit)
      ? []
      : [
          {
            ...order,
            businessKey: caseKey(order.kind, id, unit.name),
            taskRef,
            title,
            unitId: unit.name,
            cooperatingUnitIds: cooperating,
          },
        ],
  );
}

function faultsOf(task: IssueTask, needsDate: boolean): DraftFault[] {
  const { kind, ref, units, dueOn, duty, proposedDuty } = task;
  const fault = (code: DraftFault['code'], detail = ''): DraftFault => ({ code, taskRef: ref, detail });
  const open = units.filter((unit) => unitIdsOf(unit).length === 0 && !isActorInWords(task, unit));
  const why = proposedDuty?.kind === 'none' ? proposedDuty.message : '没有计数规则';
  return [
    ...(units.some(({ role }) => role !== 'cooperating') ? [] : [fault('no_unit')]),
    ...(kind === 'task' && needsDate && dueOn === null ? [fault('no_due_date')] : []),
    ...(kind === 'duty' && duty === null ? [fault('no_duty_rule', why)] : []),
    ...open.map(({ collective, name }) => fault(collective ? 'collective' : 'unmatched_unit', name)),
  ];
}
