import type { IsoDate } from '../calendar/office-day.ts';
import { proposedDue } from '../notice-matching/proposed-due.ts';
import type { CorrectedTask, IssuedTask } from './amendment-task.ts';
import { compareDates, whyNoDay } from './compare-dates.ts';
import { compareUnits } from './compare-units.ts';
import type { ComparedTask, NoticeChange, NoticeComparison } from './notice-change.ts';
import { isReworded } from './ordered-words.ts';
import { pairTasks, type TaskPair } from './pair-tasks.ts';

/**
 * In what a corrected document differs from the issued tasks. Layout, the width of marks and the numbers of the items are no change;
 * what an officer left out of the issue stays out; declarations are acknowledged, not supervised, and are not compared.
 */
export function compareNotices(
  issued: readonly IssuedTask[],
  corrected: readonly CorrectedTask[],
  today: IsoDate,
): NoticeComparison {
  const { pairs, removed, added } = pairTasks(issued, corrected);
  const going = pairs
    .filter(({ issued: task }) => isSupervised(task))
    .map((pair) => ({ pair, changes: ofPair(pair, today) }));
  const nowOrdered = pairs
    .filter(({ issued: task }) => task.kind === 'declaration' || task.isStruck)
    .map((pair) => pair.corrected);
  return {
    changes: [
      ...going.flatMap(({ changes }) => changes),
      ...removed
        .filter(isSupervised)
        .map(({ id }) => undecided({ kind: 'task_removed', id: `removed:${id}`, taskId: id } as const)),
      ...[...nowOrdered, ...added]
        .filter(({ kind }) => kind !== 'declaration')
        .map((task, at) => addition(task, at, today)),
    ],
    tasks: going.filter(({ changes }) => changes.length > 0).map(({ pair }) => bothWordings(pair)),
    paired: pairs.length,
  };
}

const isSupervised = ({ status, kind }: IssuedTask): boolean => status === 'confirmed' && kind !== 'declaration';

function ofPair({ issued, corrected }: TaskPair, today: IsoDate): NoticeChange[] {
  const taskId = issued.id;
  const date = compareDates(issued, corrected, today);
  const { added, removed } = compareUnits(issued, corrected);
  return [
    ...(isReworded(issued, corrected) ? [undecided({ kind: 'clause', id: `clause:${taskId}`, taskId } as const)] : []),
    ...(date === null ? [] : [undecided({ kind: 'date', id: `date:${taskId}`, taskId, ...date } as const)]),
    ...added.map((unit) =>
      undecided({ kind: 'unit_added', id: `unit:${taskId}:${unit.role}:${unit.name}`, taskId, unit } as const),
    ),
    ...removed.map(({ id, name, role }) =>
      undecided({ kind: 'unit_removed', id: `unit_removed:${id}`, taskId, mentionId: id, name, role } as const),
    ),
  ];
}

function addition(task: CorrectedTask, at: number, today: IsoDate): NoticeChange {
  const due = proposedDue(task.deadlines, today);
  const day = due === null ? { dueOn: null, basis: whyNoDay(task) } : { dueOn: due.dueOn, basis: due.basis };
  return undecided({ kind: 'task_added', id: `added:${at + 1}`, task, ...day } as const);
}

const undecided = <C extends { id: string }>(change: C): C & { decision: null } => ({ ...change, decision: null });

const bothWordings = ({ issued, corrected }: TaskPair): ComparedTask & Pick<CorrectedTask, 'deadlines'> => ({
  taskId: issued.id,
  ref: issued.ref,
  correctedRef: corrected.ref,
  from: issued.sourceText,
  to: corrected.sourceText,
  deadlines: corrected.deadlines,
});
