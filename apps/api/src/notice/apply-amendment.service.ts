import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor, CommandChannel } from '../../../../libs/domain/case/actor.ts';
import { planAmendment } from '../../../../libs/domain/notice-amendment/amendment-plan.ts';
import { obstaclesTo } from '../../../../libs/domain/notice-amendment/obstacles.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';
import { CaseOpener, type OpenedCase } from '../../../../libs/record/open-case.ts';
import { casesToOpen, ordersFor } from './amendment-cases.ts';
import { assertUndecided, lockAmendment } from './amendment-draft.ts';
import { loadIssuedTasks } from './amendment-facts.ts';
import { AmendmentOrders } from './amendment-orders.ts';
import { followedUnitIds, isFollowed, writeTasks, type Applying } from './amendment-writes.ts';
import { ordersOf } from './kind-orders.ts';
import { lockNotice } from './notice-draft.ts';
import { assignableUnits } from './notice-units.ts';
import { TellingSweep } from './telling-sweep.ts';

/**
 * Lets the cases follow a corrected version as it was decided: tasks are rewritten and cases open in one transaction, with what the
 * open cases are told; then each of them is told as if a person did it there.
 */
@Injectable()
export class ApplyAmendmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly opener: CaseOpener,
    private readonly orders: AmendmentOrders,
    private readonly sweep: TellingSweep,
  ) {}

  /**
   * Applying again tells no case twice. Refuses `amendment_not_found`, `amendment_settled` (discarded),
   * `amendment_changed`, `amendment_undecided`, `amendment_not_ready` (a day has passed since it was decided) and `unit_not_found`.
   */
  async apply(noticeId: string, id: string, revision: number, actor: Actor, channel: CommandChannel): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const notice = await lockNotice(manager, noticeId);
      const amendment = await lockAmendment(manager, noticeId, id);
      if (amendment.state === 'applied') return;
      assertUndecided(amendment, revision);
      const at = await this.clock.now(manager);
      refuseUnready(amendment, dateOf(at.toISOString()));
      await this.write({ manager, notice, amendment, actor, at }, channel);
    });
    await this.sweep.unlessFails(this.orders.send(id));
  }

  /** Tells those cases once more that refused. Refuses `amendment_not_found` and `amendment_not_applied`. */
  async retry(noticeId: string, id: string, actor: Actor, channel: CommandChannel): Promise<void> {
    await this.orders.askAgain(noticeId, id, actor, channel);
    await this.sweep.unlessFails(this.orders.send(id));
  }

  private async write(applying: Applying, channel: CommandChannel): Promise<void> {
    const { manager, notice, amendment, actor, at } = applying;
    const plan = planAmendment(await loadIssuedTasks(manager, notice), amendment.changes, amendment.tasks);
    await assignableUnits(manager, followedUnitIds(plan));
    const orders = await ordersFor(applying, plan.acts, channel);
    const addedIds = await writeTasks(applying, plan);
    const cases = await casesToOpen(applying, plan, addedIds);
    await appendSystem(manager, at, 'notice.amended', {
      noticeId: notice.id,
      amendmentId: amendment.id,
      sha256: amendment.sha256,
      source: amendment.source,
      followed: amendment.changes.filter(isFollowed).map((change) => change.id),
      left: amendment.changes
        .filter((change) => !isFollowed(change))
        .map(({ id, decision }) => ({ id, note: decision?.note ?? null })),
      opens: cases.map(({ businessKey }) => businessKey),
      orders: orders.map(({ commandId, caseId, verb }) => ({ commandId, caseId, verb })),
      actor: { ...actor },
    });
    const opened: OpenedCase[] = [];
    for (const order of ordersOf(cases, notice)) {
      opened.push(...(await this.opener.open(manager, order.policyId, order.cases, actor, at)));
    }
    await manager.update(
      NoticeAmendmentEntity,
      { id: amendment.id },
      {
        state: 'applied',
        orders,
        opened: opened.map((one) => one.id),
        decidedBy: actor.id,
        decidedAt: at,
        revision: amendment.revision + 1,
      },
    );
  }
}

function refuseUnready({ changes }: NoticeAmendmentEntity, today: string): void {
  const undecided = changes.filter(({ decision }) => decision === null).length;
  if (undecided > 0) {
    throw new Refusal(
      'conflict',
      'amendment_undecided',
      `还有 ${undecided} 处改动没有决定照改或不改，请逐处决定后再执行。`,
    );
  }
  const places = changes.flatMap((change) =>
    change.decision?.follow === true
      ? obstaclesTo(change, change.decision, today).map((message) => ({ path: change.id, message }))
      : [],
  );
  if (places.length === 0) return;
  const detail = `有 ${places.length} 处不能照改，没有执行。第一处：${places[0]!.message}`;
  throw new Refusal('conflict', 'amendment_not_ready', detail, places);
}
