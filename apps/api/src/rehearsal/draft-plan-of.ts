import { caseUnitsOf, unitIdsOf } from '../../../../libs/domain/notice-matching/case-units.ts';
import type { IssueTask } from '../../../../libs/domain/notice-matching/issue-task.ts';
import type { DraftCase, DraftFault } from '../../../../libs/domain/rehearsal/draft-plan.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { issueTaskOf, type DraftTask } from '../notice/notice-draft.ts';
import { casesOfTask } from '../notice/open-cases.ts';

/**
 * The cases that issuing would open if every task not excluded were confirmed, with the keys they would have. A unit that
 * is not matched yet answers under its printed name, so that its load can be seen.
 */
export function draftCasesOf(
  notice: NoticeEntity,
  tasks: readonly DraftTask[],
  active: ReadonlyMap<string, string>,
  { needsDate, dueOn }: { needsDate: boolean; dueOn: string | null },
): { cases: DraftCase[]; faults: DraftFault[] } {
  const going = tasks
    .filter(({ row }) => row.status !== 'excluded' && row.kind !== 'declaration')
    .map((task) => dated(task, dueOn));
  const runs = going.filter(({ row }) => row.dueOn !== null || !needsDate);
  const cases = runs.flatMap((task): DraftCase[] => {
    const matched = casesOfTask(notice, task, active).map(({ ref, ...order }) => ({ ...order, taskRef: ref }));
    return [...matched, ...unmatchedCases(issueTaskOf(task, active))];
  });
  return { cases, faults: going.flatMap((task) => faultsOf(issueTaskOf(task, active), needsDate)) };
}

/** A task whose date is still open is rehearsed as due on the day asked about. */
function dated(task: DraftTask, dueOn: string | null): DraftTask {
  if (task.row.dueOn !== null) return task;
  return { ...task, row: Object.assign(new NoticeTaskEntity(), task.row, { dueOn }) };
}

function unmatchedCases(task: IssueTask): DraftCase[] {
  const { cooperating } = caseUnitsOf(task.units);
  const { id, ref: taskRef, title, dueOn } = task;
  return task.units.flatMap((unit) =>
    unit.role === 'cooperating' || unitIdsOf(unit).length > 0
      ? []
      : [
          {
            businessKey: `task:${id}:${unit.name}`,
            taskRef,
            title,
            dueOn,
            unitId: unit.name,
            cooperatingUnitIds: cooperating,
          },
        ],
  );
}

function faultsOf({ ref, units, dueOn }: IssueTask, needsDate: boolean): DraftFault[] {
  const fault = (code: DraftFault['code'], detail = ''): DraftFault => ({ code, taskRef: ref, detail });
  const open = units.filter((unit) => unitIdsOf(unit).length === 0);
  return [
    ...(units.some(({ role }) => role !== 'cooperating') ? [] : [fault('no_unit')]),
    ...(needsDate && dueOn === null ? [fault('no_due_date')] : []),
    ...open.map(({ collective, name }) => fault(collective ? 'collective' : 'unmatched_unit', name)),
  ];
}
