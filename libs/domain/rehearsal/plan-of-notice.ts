import type { IsoDate } from '../calendar/office-day.ts';
import type { NoticeTask } from '../notice/notice.ts';
import { acknowledgementsOf } from '../notice-matching/acknowledgements.ts';
import { caseUnitsOf } from '../notice-matching/case-units.ts';
import type { DutyDocument } from '../notice-matching/duty-time.ts';
import type { IssueTaskUnit } from '../notice-matching/issue-task.ts';
import { proposedDue } from '../notice-matching/proposed-due.ts';
import { proposedDuty } from '../notice-matching/proposed-duty.ts';
import type { DraftCase, DraftFault, DraftPlan } from './draft-plan.ts';

export interface NoticePlanChoice {
  openedAt: string;
  /** Office date of the issue. */
  issuedOn: IsoDate;
  /** The policy counts from the date of the clause, so a task without one cannot run. */
  needsDate: boolean;
  /** What stands in for tasks whose clause settles no date; null leaves them out. */
  dueOn: IsoDate | null;
  /** What the document says about the time its duties run. */
  document: DutyDocument;
}

/**
 * The plan of a notice nobody has reviewed yet: units as printed, the dates and the rules of duties the clauses themselves settle.
 * Whom a declaration concerns follows from the clauses alone: there is no unit tree in which its addressees could be found. What
 * cannot be run is a fault.
 */
export function planOfNotice(tasks: readonly NoticeTask[], choice: NoticePlanChoice): DraftPlan {
  const cases: DraftCase[] = [];
  const faults: DraftFault[] = [];
  for (const task of tasks) {
    if (task.kind === 'declaration') continue;
    const order = task.kind === 'duty' ? dutyOrder(task, choice) : taskOrder(task, choice);
    faults.push(...faultsOf(task, 'fault' in order ? [order.fault] : []));
    if ('fault' in order) continue;
    const { responsible, cooperating: cooperatingUnitIds } = unitsOf(task);
    const { ref: taskRef, title } = task;
    for (const unitId of responsible) {
      const businessKey = `${order.kind}:${taskRef}:${unitId}`;
      cases.push({ ...order, businessKey, taskRef, title, unitId, cooperatingUnitIds });
    }
  }
  return { openedAt: choice.openedAt, cases: [...cases, ...acknowledgementsIn(tasks)], faults };
}

/** What units would be asked to acknowledge. */
function acknowledgementsIn(tasks: readonly NoticeTask[]): DraftCase[] {
  const answering = new Set(tasks.flatMap((task) => (task.kind === 'declaration' ? [] : unitsOf(task).responsible)));
  const clauses = tasks.map((task) => ({
    ...task,
    // A collective that answers for nothing else (各单位) stands for everybody.
    units: asPrinted(task).map((unit, at) =>
      task.units[at]?.collective === true && !answering.has(unit.name) ? { ...unit, unitId: null } : unit,
    ),
  }));
  return acknowledgementsOf(clauses, []).map(({ unitId, clauses: read }) => ({
    kind: 'acknowledgement',
    businessKey: `acknowledgement:${unitId}`,
    taskRef: read.map(({ ref }) => ref).join('、'),
    title: '阅知',
    unitId,
    cooperatingUnitIds: [],
    dueOn: null,
    duty: null,
  }));
}

type Order = Pick<DraftCase, 'kind' | 'dueOn' | 'duty'> | { fault: DraftFault };

function taskOrder({ ref, deadlines }: NoticeTask, { issuedOn, dueOn, needsDate }: NoticePlanChoice): Order {
  const due = proposedDue(deadlines, issuedOn)?.dueOn ?? dueOn;
  if (due !== null || !needsDate) return { kind: 'task', dueOn: due, duty: null };
  const detail = deadlines.map(({ raw }) => raw.replace(/\s+/g, '')).join('、');
  return { fault: { code: 'no_due_date', taskRef: ref, detail } };
}

function dutyOrder(task: NoticeTask, { document, issuedOn }: NoticePlanChoice): Order {
  const units = task.units.map((unit) => ({ ...unit, isKnown: true }));
  const proposed = proposedDuty({ ...task, units }, document, issuedOn);
  if (proposed.kind === 'none') {
    return { fault: { code: 'no_duty_rule', taskRef: task.ref, detail: proposed.message } };
  }
  return { kind: 'duty', dueOn: null, duty: proposed.rule };
}

const unitsOf = (task: NoticeTask) => caseUnitsOf({ kind: task.kind, units: asPrinted(task) });

/** As a collective names nobody yet, it stands for itself. */
const asPrinted = ({ units }: NoticeTask): IssueTaskUnit[] =>
  units.map(({ name, role }) => ({ name, role, collective: false, unitId: name, memberIds: [] }));

function faultsOf({ ref, units, deadlines }: NoticeTask, found: readonly DraftFault[]): DraftFault[] {
  const fault = (code: DraftFault['code'], detail = ''): DraftFault => ({ code, taskRef: ref, detail });
  const collectives = units.filter(({ collective }) => collective);
  const reversed = deadlines.filter(({ from, date }) => from !== null && date !== null && isDay(from) && from > date);
  return [
    ...(units.some(({ role }) => role !== 'cooperating') ? [] : [fault('no_unit')]),
    ...found,
    ...collectives.map(({ name }) => fault('collective', name)),
    ...reversed.map(({ raw }) => fault('window_reversed', raw.replace(/\s+/g, ''))),
  ];
}

/** `from` may also name the event a term starts with. */
const isDay = (from: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(from);
