import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, CommandChannel } from '../../../../libs/domain/case/actor.ts';
import type { AmendmentOrder, OrderOutcome } from '../../../../libs/domain/notice-amendment/amendment-order.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';
import { readCases } from '../../../../libs/record/case-row.ts';
import { CommandDesk, type DeskAnswer } from '../case/command-desk.ts';
import { commandIdOf } from './amendment-cases.ts';
import { lockAmendment } from './amendment-draft.ts';

/** Cases told at once; each waits for its own workflow. */
const AT_ONCE = 8;

/** Tells the open cases what an applied amendment changes, through the same desk as everybody's acts. */
@Injectable()
export class AmendmentOrders {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly desk: CommandDesk,
  ) {}

  /** Corrections of which some case has not answered yet. */
  async waiting(): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from notice_amendment where state = 'applied'
         and exists (select from jsonb_array_elements(orders) o where coalesce(o -> 'outcome' ->> 'status', 'accepted') = 'accepted')
       order by decided_at`,
    );
    return rows.map(({ id }) => id);
  }

  /**
   * Sends what no case has settled yet; a case that has it already answers as it did. Stops while the engine answers for none, since
   * the cases have stored what they were told. One that fails keeps no other waiting: the first failure is thrown at the end.
   */
  async send(amendmentId: string): Promise<void> {
    const { orders } = await this.dataSource.manager.findOneByOrFail(NoticeAmendmentEntity, { id: amendmentId });
    const waiting = orders.filter(({ outcome }) => outcome === null || outcome.status === 'accepted');
    const failures: unknown[] = [];
    for (let start = 0; start < waiting.length; start += AT_ONCE) {
      const ends = await Promise.allSettled(waiting.slice(start, start + AT_ONCE).map((order) => this.tell(order)));
      const answers = ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
      failures.push(...ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : [])));
      await this.keep(amendmentId, new Map(answers));
      if (answers.length > 0 && answers.every(([, { status }]) => status === 'accepted')) break;
    }
    if (failures.length > 0) throw failures[0];
  }

  /** Makes those cases that refused wait to be told once more, as another act of this officer. Refuses `amendment_not_found`, `amendment_not_applied`. */
  async askAgain(noticeId: string, amendmentId: string, actor: Actor, channel: CommandChannel): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const amendment = await lockAmendment(manager, noticeId, amendmentId);
      if (amendment.state !== 'applied') {
        throw new Refusal('conflict', 'amendment_not_applied', '这份更正稿还没有执行，没有可以重试的件。');
      }
      const refused = amendment.orders.filter(({ outcome }) => outcome?.status === 'refused');
      if (refused.length === 0) return;
      const rows = await readCases(
        manager,
        refused.map(({ caseId }) => caseId),
      );
      const orders = amendment.orders.map((order) =>
        refused.includes(order)
          ? again(order, amendmentId, { actor, channel }, rows.get(order.caseId)?.facts.dutyGeneration ?? 0)
          : order,
      );
      await manager.update(NoticeAmendmentEntity, { id: amendmentId }, { orders });
      await appendSystem(manager, await this.clock.now(manager), 'notice.amendment_retried', {
        noticeId,
        amendmentId,
        caseIds: refused.map(({ caseId }) => caseId),
        actor: { ...actor },
      });
    });
  }

  private async tell({ commandId, ...order }: AmendmentOrder): Promise<[string, OrderOutcome]> {
    const { caseId, verb, payload, actor, channel, dutyGeneration } = order;
    const capacity = 'office';
    const answer = await this.desk.act({
      id: commandId,
      caseId,
      verb,
      payload,
      actor,
      capacity,
      dutyGeneration,
      channel,
    });
    return [commandId, outcomeOf(answer)];
  }

  private async keep(id: string, outcomes: ReadonlyMap<string, OrderOutcome>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { orders } = await manager.findOneOrFail(NoticeAmendmentEntity, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      const settled = orders.map((order) => ({ ...order, outcome: outcomes.get(order.commandId) ?? order.outcome }));
      await manager.update(NoticeAmendmentEntity, { id }, { orders: settled });
    });
  }
}

const outcomeOf = (answer: DeskAnswer): OrderOutcome =>
  answer.status === 'refused'
    ? { status: 'refused', code: answer.code, detail: answer.detail }
    : { status: answer.status };

const again = (
  order: AmendmentOrder,
  amendmentId: string,
  by: Pick<AmendmentOrder, 'actor' | 'channel'>,
  dutyGeneration: number,
): AmendmentOrder => {
  const attempt = order.attempt + 1;
  const commandId = commandIdOf(amendmentId, order.caseId, attempt);
  return { ...order, ...by, dutyGeneration, attempt, commandId, outcome: null };
};
