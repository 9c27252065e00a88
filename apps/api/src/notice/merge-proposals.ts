import type { EntityManager } from 'typeorm';
import type { NoticeReading } from '../../../../libs/contracts/http/notice.ts';
import { fullDate } from '../../../../libs/domain/calendar/office-day.ts';
import { SYSTEM } from '../../../../libs/domain/case/actor.ts';
import { stateNameOf } from '../../../../libs/domain/case/procedures.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { ruleText } from '../../../../libs/domain/duty/duty-rule.ts';
import { caseUnitsOf } from '../../../../libs/domain/notice-matching/case-units.ts';
import type { ChosenCase } from '../../../../libs/domain/notice-merging/merge-choice.ts';
import { obstacleTo, strictest, type MergingClause } from '../../../../libs/domain/notice-merging/merge-command.ts';
import {
  mergedCases,
  type MergeCase,
  type MergeProposal,
} from '../../../../libs/domain/notice-merging/merge-proposal.ts';
import { sameOrders, type ComingClause } from '../../../../libs/domain/notice-merging/same-orders.ts';
import { noticeName } from '../../../../libs/domain/wording/notice-name.ts';
import { unwrapped } from '../../../../libs/domain/wording/unwrapped.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import {
  goneWords,
  readStandingCases,
  readStandingClauses,
  type StandingCaseRow,
  type StandingClauseRow,
} from './merge-facts.ts';
import { issueTaskOf, type DraftTask } from './notice-draft.ts';
import { caseKey } from './open-cases.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

/** A task with the clause it would bring into a case, and the units that would answer for it. */
interface Coming extends ComingClause {
  task: DraftTask;
}

/** Earlier clauses that order the same as the tasks of a draft, with what was decided about each, as the cases stand at an instant. */
export async function readMergeProposals(
  manager: EntityManager,
  notice: NoticeEntity,
  tasks: readonly DraftTask[],
  active: ReadonlyMap<string, string>,
  at: Date,
): Promise<MergeProposal[]> {
  const coming = tasks.flatMap((task) => comingOf(task, active));
  const unitIds = [...new Set(coming.flatMap((one) => one.unitIds))];
  const chosen = coming.flatMap(({ task }) => task.row.merging.map(({ intoTaskId }) => intoTaskId));
  const rows = unitIds.length === 0 ? [] : await readStandingClauses(manager, notice.id, unitIds, chosen);
  const pairs = pairsOf(coming, rows);
  const ids = pairs.flatMap(({ cases }) => cases.map(({ caseId }) => caseId));
  const cases = await readStandingCases(manager, ids);
  return pairs.flatMap(({ task, into, cases: some }): MergeProposal[] => {
    const { verdict = null } = choiceOf(task, into.taskId) ?? {};
    const clause = mergingClauseOf(notice, task, active);
    const views = some.flatMap((one) => caseView(one, cases.get(one.caseId), clause, at.toISOString()));
    if (views.length === 0) return [];
    const { noticeId, issuer, issuedOn } = into;
    const source = `${noticeName(into, into.title)}${itemWords(into.ref)}`;
    const words = { source, issuer, issuedOn, clause: unwrapped(into.sourceText) };
    return [{ taskId: task.row.id, intoTaskId: into.taskId, noticeId, ...words, verdict, cases: views }];
  });
}

/** Keys of the cases that do not open because earlier ones answer their clauses. */
export const mergedKeys = (tasks: readonly DraftTask[], proposals: readonly MergeProposal[]): ReadonlySet<string> =>
  new Set(
    tasks.flatMap(({ row: { id, kind } }) =>
      [...mergedCases(proposals, id).keys()].map((unitId) => caseKey(kind === 'duty' ? 'duty' : 'task', id, unitId)),
    ),
  );

/** A task as a case takes it in. */
export function mergingClauseOf(
  notice: NoticeEntity,
  task: DraftTask,
  active: ReadonlyMap<string, string>,
): MergingClause {
  const { row } = task;
  return {
    source: `${noticeName(notice, notice.title ?? notice.fileName)}${itemWords(row.ref)}`,
    clause: unwrapped(row.sourceText),
    dueOn: row.kind === 'duty' ? null : row.dueOn,
    duty: row.kind === 'duty' ? row.duty : null,
    joins: caseUnitsOf(issueTaskOf(task, active)).cooperating.map((id) => ({ id, name: active.get(id) ?? '' })),
  };
}

function comingOf(task: DraftTask, active: ReadonlyMap<string, string>): Coming[] {
  const { row, units } = task;
  if (row.status === 'excluded' || row.kind === 'declaration') return [];
  const unitIds = caseUnitsOf(issueTaskOf(task, active)).responsible;
  const { deadlines } = row.reading as NoticeReading;
  return [{ task, taskId: row.id, kind: row.kind, unitIds, sourceText: row.sourceText, deadlines, units }];
}

interface Pair {
  task: DraftTask;
  into: StandingClauseRow;
  cases: readonly ChosenCase[];
}

/** What is found today and what was decided before, in the order of the tasks and of the earlier issues. */
function pairsOf(coming: readonly Coming[], rows: readonly StandingClauseRow[]): Pair[] {
  const standing = rows.map((row) => ({ ...row, unitIds: row.cases.map(({ unitId }) => unitId) }));
  const found = new Set(sameOrders(coming, standing).map(({ taskId, intoTaskId }) => `${taskId} ${intoTaskId}`));
  return coming.flatMap(({ task, kind, unitIds }) =>
    rows
      .filter((into) => into.kind === kind)
      .filter(({ taskId }) => found.has(`${task.row.id} ${taskId}`) || choiceOf(task, taskId) !== undefined)
      .map((into) => ({ task, into, cases: casesOf(task, into).filter(({ unitId }) => unitIds.includes(unitId)) })),
  );
}

/** The open cases, and those decided upon that are no longer open or no longer the unit's. */
function casesOf(task: DraftTask, into: StandingClauseRow): readonly ChosenCase[] {
  const choice = choiceOf(task, into.taskId);
  if (choice?.verdict !== 'merge') return into.cases;
  const open = new Set(into.cases.map(({ unitId }) => unitId));
  return [...into.cases, ...choice.cases.filter(({ unitId }) => !open.has(unitId))];
}

const choiceOf = ({ row }: DraftTask, intoTaskId: string) =>
  row.merging.find((choice) => choice.intoTaskId === intoTaskId);

function caseView(
  { caseId, unitId }: ChosenCase,
  row: StandingCaseRow | undefined,
  clause: MergingClause,
  at: string,
): MergeCase[] {
  if (row === undefined) return [];
  const { kind, number, unitName, facts } = row;
  const stricter = strictest(row, clause);
  const view = { caseId, number, unitId, unitName, stateName: stateNameOf(kind, facts.state) };
  const stands = kind === 'duty' ? ruleText((facts as DutyFacts).rule) : dayText(facts.dueOn);
  const refusal = goneWords(row, unitId) ?? obstacleTo(row, clause, SYSTEM, at);
  if (refusal !== null || 'obstacle' in stricter) return [{ ...view, stands, becomes: null, refusal }];
  const { dueOn, count } = stricter;
  const becomes = dueOn !== undefined ? fullDate(dueOn) : count === undefined ? null : more(facts as DutyFacts, count);
  return [{ ...view, stands, becomes, refusal }];
}

const more = ({ rule }: DutyFacts, count: number): string => ruleText({ ...rule, count });

const dayText = (day: string | null): string => (day === null ? '未定' : fullDate(day));
