import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeMergeEntity } from '../../../../libs/persistence/entities/notice-merge.entity.ts';
import { NoticeTaskEntity } from '../../../../libs/persistence/entities/notice-task.entity.ts';
import { readCommands } from '../../../../libs/record/command-row.ts';
import { CaseOpener } from '../../../../libs/record/open-case.ts';
import { CommandDesk } from '../case/command-desk.ts';
import { ordersOf } from './kind-orders.ts';
import { goneWords, readStandingCases } from './merge-facts.ts';
import { findNotice, loadTasks } from './notice-draft.ts';
import { activeNames } from './notice-units.ts';
import { casesOfTask } from './open-cases.ts';

/** Cases told at once; each waits for its own workflow. */
const AT_ONCE = 8;

type Waiting = NoticeMergeEntity & { command: NonNullable<NoticeMergeEntity['command']> };

/** What a case answered, or why it was not asked any more. */
type Outcome =
  | { status: 'applied' }
  | { status: 'accepted' }
  | { status: 'refused'; detail: string }
  | { status: 'dropped'; detail: string };

/**
 * Tells earlier cases the clauses they answer from now on, through the same desk as everybody's acts. What waits is told again until
 * the case has answered; a case that cannot take the clause in makes the clause open one of its own.
 */
@Injectable()
export class MergeOrders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly desk: CommandDesk,
    private readonly opener: CaseOpener,
  ) {}

  /** Notices with clauses that wait for a case's answer. */
  async waiting(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select distinct notice_id as id from notice_merge where state = 'waiting'`,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Sends what no case has settled yet; stops while the engine answers for none, since the cases have stored what they were told. One
   * that fails or does not answer keeps no other waiting: the first failure is thrown once all have been told.
   */
  async send(noticeId: string): Promise<void> {
    const rows = await this.dataSource.manager.find(NoticeMergeEntity, {
      where: { noticeId, state: 'waiting' },
      order: { noticeTaskId: 'ASC', unitId: 'ASC' },
    });
    const failures: unknown[] = [];
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      const batch = rows.slice(start, start + AT_ONCE) as Waiting[];
      const ends = await Promise.allSettled(batch.map((row) => this.answer(row)));
      failures.push(...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : [])));
      if (ends.every((end) => end.status === 'fulfilled' && end.value === 'accepted')) break;
    }
    if (failures.length > 0) throw failures[0];
  }

  private async answer(row: Waiting): Promise<Outcome['status']> {
    const outcome = await this.tell(row);
    await this.settle(row, outcome);
    return outcome.status;
  }

  /** A case may end or move before it is told; once it has been told, its answer stands. */
  private async tell({ noticeTaskId, caseId, unitId, command }: Waiting): Promise<Outcome> {
    const { manager } = this.dataSource;
    const [told] = await readCommands(manager, [command.commandId]);
    if (told === undefined && (await isStruck(manager, noticeTaskId)))
      return { status: 'dropped', detail: '更正稿已删去这一项' };
    const standing = (await readStandingCases(manager, [caseId])).get(caseId)!;
    const gone = told === undefined ? goneWords(standing, unitId) : null;
    if (gone !== null) return { status: 'refused', detail: gone };
    const { commandId: id, payload, actor, channel, dutyGeneration } = command;
    const order = { id, caseId, verb: 'amend', payload, actor, capacity: 'office', dutyGeneration, channel } as const;
    const answer = await this.desk.act(order);
    if (answer.status !== 'refused') return { status: answer.status };
    // A case that ended or moved in this very moment says so like one that had before.
    const since = (await readStandingCases(manager, [caseId])).get(caseId)!;
    return { status: 'refused', detail: goneWords(since, unitId) ?? answer.detail };
  }

  private async settle(row: Waiting, outcome: Outcome): Promise<void> {
    if (outcome.status === 'accepted') return;
    await this.dataSource.transaction(async (manager) => {
      const { noticeTaskId, unitId } = row;
      const lock = { mode: 'pessimistic_write' } as const;
      const stored = await manager.findOneOrFail(NoticeMergeEntity, { where: { noticeTaskId, unitId }, lock });
      if (stored.state !== 'waiting') return;
      const settledAt = await this.clock.now(manager);
      const reason = outcome.status === 'applied' ? null : outcome.detail.replace(/。$/, '');
      const isGone = outcome.status === 'dropped' || (reason !== null && (await isStruck(manager, noticeTaskId)));
      const state = reason === null ? 'merged' : isGone ? 'dropped' : 'opened';
      await manager.update(NoticeMergeEntity, { noticeTaskId, unitId }, { state, reason, settledAt });
      if (reason !== null) await this.openOwn(manager, row, reason, settledAt);
    });
  }

  /** The clause opens a case for the unit as it would have at the issue, under the key it would have had; a struck one opens none. */
  private async openOwn(manager: EntityManager, row: Waiting, reason: string, at: Date): Promise<void> {
    const { noticeId, noticeTaskId, unitId, caseId, command } = row;
    const notice = await findNotice(manager, noticeId);
    const tasks = (await loadTasks(manager, noticeId)).filter(
      ({ row: { id, status } }) => id === noticeTaskId && status === 'confirmed',
    );
    const active = await activeNames(manager, tasks);
    const cases = tasks.flatMap((task) => casesOfTask(notice, task, active)).filter((one) => one.unitId === unitId);
    await appendSystem(manager, at, 'notice.merge_refused', {
      noticeId,
      taskId: noticeTaskId,
      unitId,
      caseId,
      commandId: command.commandId,
      reason,
      opens: cases.map(({ businessKey }) => businessKey),
      actor: { ...command.actor },
    });
    for (const order of ordersOf(cases, notice)) {
      await this.opener.open(manager, order.policyId, order.cases, command.actor, at);
    }
  }
}

/** Whether a correction has taken the clause out of its notice. */
const isStruck = async (manager: EntityManager, id: string): Promise<boolean> =>
  (await manager.findOneByOrFail(NoticeTaskEntity, { id })).status !== 'confirmed';
