import type { IsoDate } from '../calendar/office-day.ts';
import type { NoticeTask } from '../notice/notice.ts';
import { caseUnitsOf } from '../notice-matching/case-units.ts';
import { proposedDue } from '../notice-matching/proposed-due.ts';
import type { DraftCase, DraftFault, DraftPlan } from './draft-plan.ts';

export interface NoticePlanChoice {
  openedAt: string;
  /** Office date of the issue. */
  issuedOn: IsoDate;
  /** The policy counts from the date of the clause, so a task without one cannot run. */
  needsDate: boolean;
  /** What stands in for tasks whose clause settles no date; null leaves them out. */
  dueOn: IsoDate | null;
}

/**
 * The plan of a notice nobody has reviewed yet: units as printed, the dates the clauses themselves settle. Declarations
 * open no case; what cannot be run is a fault.
 */
export function planOfNotice(tasks: readonly NoticeTask[], choice: NoticePlanChoice): DraftPlan {
  const cases: DraftCase[] = [];
  const faults: DraftFault[] = [];
  for (const task of tasks) {
    if (task.kind === 'declaration') continue;
    const dueOn = proposedDue(task.deadlines, choice.issuedOn)?.dueOn ?? choice.dueOn;
    faults.push(...faultsOf(task, dueOn === null && choice.needsDate));
    if (dueOn === null && choice.needsDate) continue;
    const { responsible, cooperating } = unitsOf(task);
    for (const unitId of responsible) {
      const businessKey = `task:${task.ref}:${unitId}`;
      cases.push({ businessKey, taskRef: task.ref, title: task.title, unitId, cooperatingUnitIds: cooperating, dueOn });
    }
  }
  return { openedAt: choice.openedAt, cases, faults };
}

/** As a collective names nobody yet, it stands for itself. */
const unitsOf = ({ units }: NoticeTask) =>
  caseUnitsOf(units.map(({ name, role }) => ({ name, role, collective: false, unitId: name, memberIds: [] })));

function faultsOf({ ref, units, deadlines }: NoticeTask, undated: boolean): DraftFault[] {
  const fault = (code: DraftFault['code'], detail = ''): DraftFault => ({ code, taskRef: ref, detail });
  const collectives = units.filter(({ collective }) => collective);
  const reversed = deadlines.filter(({ from, date }) => from !== null && date !== null && isDay(from) && from > date);
  return [
    ...(units.some(({ role }) => role !== 'cooperating') ? [] : [fault('no_unit')]),
    ...(undated ? [fault('no_due_date', deadlines.map(({ raw }) => raw.replace(/\s+/g, '')).join('、'))] : []),
    ...collectives.map(({ name }) => fault('collective', name)),
    ...reversed.map(({ raw }) => fault('window_reversed', raw.replace(/\s+/g, ''))),
  ];
}

/** `from` may also name the event a term starts with. */
const isDay = (from: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(from);
