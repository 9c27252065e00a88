import { Injectable } from '@nestjs/common';
import type { DecideNoticeMerging } from '../../../../libs/contracts/http/notice-merging.ts';
import type { NoticeWork } from '../../../../libs/contracts/http/notice.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { Json } from '../../../../libs/domain/ledger/canonical.ts';
import type { MergeChoice } from '../../../../libs/domain/notice-merging/merge-choice.ts';
import type { MergeProposal } from '../../../../libs/domain/notice-merging/merge-proposal.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import { DraftEditor, type DraftEdit } from './draft-editor.ts';
import { readMergeProposals } from './merge-proposals.ts';
import { findNotice, pickTasks, type DraftTask } from './notice-draft.ts';
import { activeNames } from './notice-units.ts';

/** Whether a clause is answered by the cases of an earlier notice; nothing happens to them before the issue. */
@Injectable()
export class DecideMergeService {
  constructor(private readonly editor: DraftEditor) {}

  /** Refuses `merge_not_offered` (no open case of the earlier clause orders the same) and `merge_not_possible` (none of them can take it in). */
  async decide(noticeId: string, asked: DecideNoticeMerging, actor: Actor): Promise<NoticeWork> {
    const { revision, taskId, intoTaskId, verdict } = asked;
    return this.editor.edit(noticeId, revision, actor, async (edit) => {
      const task = pickTasks(edit.tasks, [taskId])[0]!;
      const { merging, ref } = task.row;
      const before = merging.find((choice) => choice.intoTaskId === intoTaskId) ?? null;
      const others = merging.filter((choice) => choice !== before);
      const choice = verdict === null ? null : await choose(edit, noticeId, task, { ...asked, verdict }, actor);
      const now = choice === null ? others : [...others, choice.made];
      await edit.manager.update(NoticeTaskEntity, { id: taskId }, { merging: now as MergeChoice[] });
      return {
        kind: 'notice.merging_decided',
        body: {
          taskId,
          ref,
          intoTaskId,
          verdict,
          before: before?.verdict ?? null,
          source: choice?.proposal.source ?? null,
          clause: choice?.proposal.clause ?? null,
          cases: (choice?.made.cases ?? []) as unknown as Json,
        },
      };
    });
  }
}

async function choose(
  { manager, at }: DraftEdit,
  noticeId: string,
  task: DraftTask,
  { intoTaskId, verdict }: Pick<MergeChoice, 'intoTaskId' | 'verdict'>,
  { name: by }: Actor,
): Promise<{ made: MergeChoice; proposal: MergeProposal }> {
  const notice = await findNotice(manager, noticeId);
  const active = await activeNames(manager, [task]);
  const proposals = await readMergeProposals(manager, notice, [task], active, at);
  const proposal = proposals.find((one) => one.intoTaskId === intoTaskId);
  if (proposal === undefined) throw notOffered();
  if (verdict === 'merge' && proposal.cases.every(({ refusal }) => refusal !== null)) throw notPossible(proposal);
  const cases = proposal.cases.map(({ caseId, unitId }) => ({ caseId, unitId }));
  return { made: { intoTaskId, verdict, cases, by, at: at.toISOString() }, proposal };
}

const notOffered = (): Refusal =>
  new Refusal(
    'conflict',
    'merge_not_offered',
    '前一份文件的这一项已没有未办结的件，或两项要求不再相同，不必再决定；请刷新后查看。',
  );

const notPossible = ({ source, cases }: MergeProposal): Refusal =>
  new Refusal(
    'conflict',
    'merge_not_possible',
    `不能并入${source}：${cases[0]?.number ?? ''} ${cases[0]?.refusal ?? ''}。请选“另开一件”，或先处理好前一件再并入。`,
    cases.map(({ number, unitName, refusal }) => ({ path: number, value: unitName, message: refusal ?? '' })),
  );
