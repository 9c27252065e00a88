import type { EntityManager } from 'typeorm';
import type { Actor, CommandChannel } from '../../../../libs/domain/case/actor.ts';
import type { Json } from '../../../../libs/domain/ledger/canonical.ts';
import { payloadOf, strictest, together } from '../../../../libs/domain/notice-merging/merge-command.ts';
import {
  mergedCases,
  refusedCases,
  type MergedUnit,
  type MergeProposal,
} from '../../../../libs/domain/notice-merging/merge-proposal.ts';
import { NoticeMergeEntity } from '../../../../libs/persistence/entities/notice-merge.entity.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import type { OpenCase } from '../../../../libs/record/open-case.ts';
import { derivedUuid } from '../case/derived-uuid.ts';
import { readStandingCases } from './merge-facts.ts';
import { mergedKeys, mergingClauseOf } from './merge-proposals.ts';
import type { DraftTask } from './notice-draft.ts';

/** What an issue does about clauses that earlier cases answer. */
export interface IssueMerges {
  /** The cases that open as usual. */
  opens: readonly OpenCase[];
  /** One for each unit whose share of a clause was to be answered by an earlier case. */
  rows: readonly NoticeMergeEntity[];
}

interface Issuing {
  manager: EntityManager;
  notice: NoticeEntity;
  tasks: readonly DraftTask[];
  /** Names of the active units that tasks refer to. */
  active: ReadonlyMap<string, string>;
  actor: Actor;
  channel: CommandChannel;
  at: Date;
}

/** A unit with a case that can take the clause in gets no other; every other unit gets one of its own. */
export async function mergesOf(
  issuing: Issuing,
  wanted: readonly OpenCase[],
  proposals: readonly MergeProposal[],
): Promise<IssueMerges> {
  const { manager, notice, tasks, active } = issuing;
  const going = tasks.filter(({ row }) => wanted.some(({ noticeTaskId }) => noticeTaskId === row.id));
  const told = going.flatMap((task) =>
    [...mergedCases(proposals, task.row.id)].map(([unitId, into]) => ({ task, unitId, into })),
  );
  const cases = await readStandingCases(
    manager,
    told.map(({ into }) => into.case.caseId),
  );
  const asked = (task: DraftTask, caseId: string) =>
    strictest(cases.get(caseId)!, mergingClauseOf(notice, task, active));
  const merged = told.map(({ task, unitId, into }): NoticeMergeEntity => {
    const standing = cases.get(into.case.caseId)!;
    const beside = told.filter((one) => one.into.case.caseId === standing.id);
    const stricter = together(beside.map((one) => asked(one.task, standing.id)));
    return {
      ...rowOf(issuing, task, unitId, into),
      command: {
        commandId: derivedUuid('notice_merge', task.row.id, unitId, standing.id),
        payload: payloadOf(mergingClauseOf(notice, task, active), stricter),
        actor: issuing.actor,
        channel: issuing.channel,
        dutyGeneration: standing.facts.dutyGeneration,
      },
      state: 'waiting',
      reason: null,
      settledAt: null,
    };
  });
  const refused = going.flatMap((task) =>
    [...refusedCases(proposals, task.row.id)].map(([unitId, into]): NoticeMergeEntity => ({
      ...rowOf(issuing, task, unitId, into),
      command: null,
      state: 'opened',
      reason: into.case.refusal,
      settledAt: issuing.at,
    })),
  );
  const answered = mergedKeys(going, proposals);
  return {
    opens: wanted.filter(({ businessKey }) => !answered.has(businessKey)),
    rows: [...merged, ...refused],
  };
}

const rowOf = (
  { notice }: Issuing,
  { row }: DraftTask,
  unitId: string,
  { proposal, case: { caseId } }: MergedUnit,
): Pick<NoticeMergeEntity, 'noticeTaskId' | 'unitId' | 'noticeId' | 'intoTaskId' | 'caseId'> => ({
  noticeTaskId: row.id,
  unitId,
  noticeId: notice.id,
  intoTaskId: proposal.intoTaskId,
  caseId,
});

export async function storeMerges(manager: EntityManager, rows: readonly NoticeMergeEntity[]): Promise<void> {
  if (rows.length > 0) await manager.insert(NoticeMergeEntity, rows as object[]);
}

/** The rows as the ledger's entry of the issue names them. */
export const mergesInLedger = (rows: readonly NoticeMergeEntity[]): Json =>
  rows.map(({ noticeTaskId, unitId, caseId, command, reason }) => ({
    taskId: noticeTaskId,
    unitId,
    caseId,
    commandId: command?.commandId ?? null,
    reason,
  }));
