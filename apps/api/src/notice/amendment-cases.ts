import type { EntityManager } from 'typeorm';
import type { CommandChannel } from '../../../../libs/domain/case/actor.ts';
import type { AmendmentOrder, OrderPayload } from '../../../../libs/domain/notice-amendment/amendment-order.ts';
import type { AmendmentPlan } from '../../../../libs/domain/notice-amendment/amendment-plan.ts';
import type { PlannedAct, WhyWithdrawn } from '../../../../libs/domain/notice-amendment/planned-act.ts';
import { readCases } from '../../../../libs/record/case-row.ts';
import type { OpenCase } from '../../../../libs/record/open-case.ts';
import { derivedUuid } from '../case/derived-uuid.ts';
import type { Applying } from './amendment-writes.ts';
import { loadTasks } from './notice-draft.ts';
import { activeNames, unitNames } from './notice-units.ts';
import { casesOfTask } from './open-cases.ts';
import { itemWords } from '../../../../libs/domain/notice/item-words.ts';

/** The cases that the corrections open, for tasks as they are written now. */
export async function casesToOpen(
  { manager, notice, amendment }: Applying,
  plan: AmendmentPlan,
  addedIds: ReadonlyMap<string, string>,
): Promise<OpenCase[]> {
  const wanted = new Map<string, readonly string[]>([
    ...plan.tasks.map(({ taskId, opens }) => [taskId, opens] as const),
    ...plan.added.map(({ changeId, opens }) => [addedIds.get(changeId)!, opens] as const),
  ]);
  const changed = plan.tasks.flatMap(({ kind, taskId }) => (kind === null ? [] : [taskId]));
  const orderedAnew = new Set([...addedIds.values(), ...changed]);
  const tasks = (await loadTasks(manager, notice.id)).filter(({ row }) => wanted.has(row.id));
  const names = await activeNames(manager, tasks);
  const corrected = { noticeTitle: amendment.title ?? amendment.fileName, documentNumber: amendment.documentNumber };
  const cases = tasks.flatMap((task) =>
    casesOfTask(notice, task, names)
      .filter(({ unitId }) => wanted.get(task.row.id)?.includes(unitId) === true)
      .map((one) => (orderedAnew.has(task.row.id) ? { ...one, ...corrected } : one)),
  );
  return withFreeKeys(manager, cases, amendment.id);
}

/** A unit that had a case of the task before, withdrawn or closed since, gets another one. */
export async function withFreeKeys(
  manager: EntityManager,
  cases: readonly OpenCase[],
  source: string,
): Promise<OpenCase[]> {
  const rows: { key: string }[] = await manager.query(
    'select business_key as key from case_file where business_key = any($1::text[])',
    [cases.map(({ businessKey }) => businessKey)],
  );
  const taken = new Set(rows.map(({ key }) => key));
  return cases.map((one) =>
    taken.has(one.businessKey) ? { ...one, businessKey: `${one.businessKey}:${source}` } : one,
  );
}

/** What each open case is told; the same amendment and case make the same command. */
export async function ordersFor(
  { manager, amendment, actor }: Applying,
  acts: readonly PlannedAct[],
  channel: CommandChannel,
): Promise<AmendmentOrder[]> {
  const cases = await readCases(
    manager,
    acts.map(({ caseId }) => caseId),
  );
  const names = await unitNames(
    manager,
    acts.flatMap(({ joins, leaves }) => [...joins, ...leaves]),
  );
  return acts.map((act) => ({
    commandId: commandIdOf(amendment.id, act.caseId, 1),
    caseId: act.caseId,
    verb: act.verb,
    payload: payloadOf(act, amendment.source, names),
    actor,
    channel,
    dutyGeneration: cases.get(act.caseId)?.facts.dutyGeneration ?? 0,
    attempt: 1,
    outcome: null,
  }));
}

export const commandIdOf = (amendmentId: string, caseId: string, attempt: number): string =>
  derivedUuid('notice_amendment', amendmentId, caseId, String(attempt));

function payloadOf(act: PlannedAct, source: string, names: ReadonlyMap<string, string>): OrderPayload {
  const { verb, ref, clause, dueOn, rule, joins, leaves, why } = act;
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: names.get(id) ?? '' }));
  if (verb === 'withdraw') {
    return { reason: `${source}${whyWithdrawn(why ?? 'item', itemWords(ref))}` };
  }
  return {
    kind: 'correction',
    source: `${source}${itemWords(ref)}`,
    ...(clause === null ? {} : { clause }),
    ...(dueOn === null ? {} : { dueOn }),
    ...(rule === null ? {} : { rule }),
    ...(joins.length === 0 ? {} : { joins: named(joins) }),
    ...(leaves.length === 0 ? {} : { leaves: named(leaves) }),
  };
}

function whyWithdrawn(why: WhyWithdrawn, item: string): string {
  if (why === 'item') return `已删去原${item}任务`;
  if (why === 'unit') return `${item}不再列本单位`;
  return why.becomes === 'declaration'
    ? `${item}改为宣示条款，不再要求办结`
    : `${item}改为${why.becomes === 'duty' ? '周期职责' : '有期限的任务'}，另行下发`;
}
