import type { IsoDate } from '../calendar/office-day.ts';
import type { DutyDocument } from '../notice-matching/duty-time.ts';
import type { CorrectedTask, IssuedTask } from './amendment-task.ts';
import { addedTask, changedKind } from './added-task.ts';
import { compareDates } from './compare-dates.ts';
import { compareRules } from './compare-rules.ts';
import { compareUnits } from './compare-units.ts';
import { undecided, type ComparedTask, type NoticeChange, type NoticeComparison } from './notice-change.ts';
import { foldedClause, isReworded } from './ordered-words.ts';
import { pairTasks, type TaskPair } from './pair-tasks.ts';
import { readRule } from './read-rule.ts';

/** Both documents and when they are read: the issued one on the day of its issue, the corrected one today. */
export interface Reading {
  readonly issued: DutyDocument;
  readonly corrected: DutyDocument;
  readonly issuedOn: IsoDate;
  readonly today: IsoDate;
}

/**
 * In what a corrected document differs from the issued tasks. Layout, the width of marks and the numbers of the items are no change;
 * what an officer left out of the issue stays out; declarations are acknowledged, not supervised, and are compared for their kind alone.
 */
export function compareNotices(
  issued: readonly IssuedTask[],
  corrected: readonly CorrectedTask[],
  reading: Reading,
): NoticeComparison {
  const { pairs, removed, added } = pairTasks(issued, corrected);
  const going = pairs
    .filter(({ issued: { status } }) => status === 'confirmed')
    .map((pair) => ({ pair, changes: ofPair(pair, reading) }));
  const nowOrdered = pairs.filter(({ issued: task }) => task.isStruck).map((pair) => pair.corrected);
  return {
    changes: [
      ...going.flatMap(({ changes }) => changes),
      ...removed
        .filter(isSupervised)
        .map(({ id }) => undecided({ kind: 'task_removed', id: `removed:${id}`, taskId: id } as const)),
      ...[...nowOrdered, ...added]
        .filter(({ kind }) => kind !== 'declaration')
        .map((task, at) => addedTask(task, at, reading)),
    ],
    tasks: going.filter(({ changes }) => changes.length > 0).map(({ pair }) => bothWordings(pair)),
    paired: pairs.length,
  };
}

const isSupervised = ({ status, kind }: IssuedTask): boolean => status === 'confirmed' && kind !== 'declaration';

/**
 * New words make another kind of order of it. What an officer issued otherwise than it reads stays what he made of it, and a duty
 * whose words have lost their number without naming a day is still to be counted.
 */
function isOtherKind({ issued, corrected }: TaskPair): boolean {
  if (issued.kind !== issued.readAs || issued.kind === corrected.kind) return false;
  if (issued.kind === 'duty' && corrected.kind === 'task' && corrected.deadlines.length === 0) return false;
  return foldedClause(issued.sourceText) !== foldedClause(corrected.sourceText);
}

function ofPair(pair: TaskPair, reading: Reading): NoticeChange[] {
  const { issued, corrected } = pair;
  if (isOtherKind(pair)) return [changedKind(pair, reading)];
  if (!isSupervised(issued)) return [];
  const taskId = issued.id;
  const date = compareDates(issued, corrected, reading.today);
  const { rule, words } = ruleOf({ issued, corrected }, reading);
  const { added, removed } = compareUnits(issued, corrected);
  const isNew = isReworded(issued, corrected, { words });
  return [
    ...(isNew ? [undecided({ kind: 'clause', id: `clause:${taskId}`, taskId } as const)] : []),
    ...(date === null ? [] : [undecided({ kind: 'date', id: `date:${taskId}`, taskId, ...date } as const)]),
    ...(rule === null ? [] : [undecided({ kind: 'rule', id: `rule:${taskId}`, taskId, ...rule } as const)]),
    ...added.map((unit) =>
      undecided({ kind: 'unit_added', id: `unit:${taskId}:${unit.role}:${unit.name}`, taskId, unit } as const),
    ),
    ...removed.map(({ id, name, role }) =>
      undecided({ kind: 'unit_removed', id: `unit_removed:${id}`, taskId, mentionId: id, name, role } as const),
    ),
  ];
}

/** A change of the rule tells the words of the count; without one they are words like all others. */
function ruleOf({ issued, corrected }: TaskPair, reading: Reading) {
  if (issued.duty === null) return { rule: null, words: [] };
  const before = readRule(issued, reading.issued, reading.issuedOn);
  const after = readRule(corrected, reading.corrected, reading.issuedOn);
  const rule = compareRules(issued.duty, before, after);
  return { rule, words: rule === null ? [] : [...before.words, ...after.words] };
}

const bothWordings = ({ issued, corrected }: TaskPair): ComparedTask & Pick<CorrectedTask, 'deadlines'> => ({
  taskId: issued.id,
  ref: issued.ref,
  correctedRef: corrected.ref,
  from: issued.sourceText,
  to: corrected.sourceText,
  deadlines: corrected.deadlines,
});
