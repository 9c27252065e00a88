import { isProvisional, type DayTable } from '../calendar/day-table.ts';
import { fullDate, type IsoDate } from '../calendar/office-day.ts';
import { acknowledgementsOf } from './acknowledgements.ts';
import { isActorInWords, unitIdsOf } from './case-units.ts';
import { dutyFindings, whyNoRule } from './duty-findings.ts';
import { blocking, overridable } from './finding-of-task.ts';
import type { IssueFinding } from './issue-finding.ts';
import type { IssueTask, IssueTaskUnit } from './issue-task.ts';

export interface IssueFacts {
  readonly tasks: readonly IssueTask[];
  /** Units that have a contact person with a telephone number or an e-mail address. */
  readonly reachable: ReadonlySet<string>;
  readonly unitNames: ReadonlyMap<string, string>;
  /** Units of the tree that the notice is addressed to. */
  readonly addresseeIds: readonly string[];
  readonly today: IsoDate;
  readonly calendar: DayTable;
}

/** Everything an officer must settle before the notice may be issued, in the order of the tasks, then of the units. */
export function issueFindings(facts: IssueFacts): IssueFinding[] {
  const going = facts.tasks.filter((task) => task.status !== 'excluded');
  return [
    ...going.flatMap((task) => [...blockingFindings(task), ...dateFindings(task, facts), ...dutyFindings(task, facts)]),
    ...readers(going, facts),
    ...contacts(going, facts),
  ];
}

/** A notice that only declares and reaches no unit that the tree knows: nobody would read it. */
function readers(going: readonly IssueTask[], { addresseeIds }: IssueFacts): IssueFinding[] {
  if (going.length === 0 || going.some(({ kind }) => kind !== 'declaration')) return [];
  if (acknowledgementsOf(going, addresseeIds).length > 0) return [];
  const code = 'no_reader';
  const message =
    '要下发的只有宣示条款，又没有一条对应到具体单位，下发后没有单位会收到；请至少在一条里选定单位，或确认其他任务。';
  return [
    {
      key: code,
      code,
      severity: 'blocking',
      taskIds: going.map(({ id }) => id),
      unitId: null,
      spelling: null,
      message,
    },
  ];
}

/** What keeps one task from being issued; all but `task_undecided` also keep it from being confirmed. */
export function blockingFindings(task: IssueTask): IssueFinding[] {
  const found = task.status === 'proposed' ? [blocking('task_undecided', task, '还没有确认或排除。')] : [];
  // A declaration is read by whoever the notice reaches, so it needs neither unit nor date.
  if (task.kind === 'declaration') return found;
  if (!task.units.some((unit) => unit.role !== 'cooperating')) {
    found.push(blocking('no_unit', task, '没有牵头或责任单位，请添加一个。'));
  }
  found.push(...task.units.flatMap((unit) => unitFindings(task, unit)));
  if (task.kind === 'duty') {
    if (task.duty === null) found.push(blocking('no_duty_rule', task, whyNoRule(task)));
  } else if (task.dueOn === null) found.push(blocking('no_due_date', task, '没有办理期限，请指定日期。'));
  return found;
}

function unitFindings(task: IssueTask, unit: IssueTaskUnit): IssueFinding[] {
  if (unitIdsOf(unit).length > 0 || isActorInWords(task, unit)) return [];
  return unit.collective
    ? [blocking('collective_without_members', task, `“${unit.name}”是集合名称，请展开为具体单位。`, unit.name)]
    : [blocking('unmatched_unit', task, `“${unit.name}”没有对应到单位，请选择或新建。`, unit.name)];
}

function dateFindings(task: IssueTask, { today, calendar }: IssueFacts): IssueFinding[] {
  if (task.kind !== 'task' || task.dueOn === null) return [];
  const day = fullDate(task.dueOn);
  if (task.dueOn < today) return [overridable('due_past', task, `期限 ${day} 已经过去，下发后立即逾期。`)];
  if (!isProvisional(task.dueOn, calendar)) return [];
  return [overridable('due_provisional', task, `期限 ${day} 所在年份的放假安排尚未公布，工作日可能变动。`)];
}

function contacts(tasks: readonly IssueTask[], facts: IssueFacts): IssueFinding[] {
  const tasksOf = new Map<string, Set<string>>();
  for (const task of tasks) {
    if (task.kind === 'declaration') continue;
    for (const id of task.units.flatMap(unitIdsOf)) {
      if (!facts.reachable.has(id)) tasksOf.set(id, (tasksOf.get(id) ?? new Set()).add(task.id));
    }
  }
  return [...tasksOf].map(([unitId, taskIds]) => ({
    key: `no_contact:${unitId}`,
    code: 'no_contact',
    severity: 'overridable',
    taskIds: [...taskIds],
    unitId,
    spelling: null,
    message: `“${facts.unitNames.get(unitId) ?? '未知单位'}”没有能联系上的经办人（电话或邮箱），提醒发不出去。`,
  }));
}
