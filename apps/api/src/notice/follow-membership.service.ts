import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { FollowMembership, MembershipProposal } from '../../../../libs/contracts/http/notice-amendment.ts';
import type { Actor, CommandChannel } from '../../../../libs/domain/case/actor.ts';
import type { MembershipChange } from '../../../../libs/domain/notice-amendment/membership.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeTaskUnitEntity } from '../../../../libs/persistence/entities/notice-task-unit.entity.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';
import { readCases } from '../../../../libs/record/case-row.ts';
import { CaseOpener } from '../../../../libs/record/open-case.ts';
import { CommandDesk } from '../case/command-desk.ts';
import { derivedUuid } from '../case/derived-uuid.ts';
import { withFreeKeys } from './amendment-cases.ts';
import { ordersOf } from './kind-orders.ts';
import { membershipViews, readMembership } from './membership.reader.ts';
import { findNotice, loadTasks, lockNotice } from './notice-draft.ts';
import { activeNames } from './notice-units.ts';
import { casesOfTask } from './open-cases.ts';

interface Following {
  manager: EntityManager;
  notice: NoticeEntity;
  change: MembershipChange;
  reason: string;
  actor: Actor;
}

/** Lets one open task follow its collective: a case for a unit that joined, or the one of a unit that left taken back. */
@Injectable()
export class FollowMembershipService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly opener: CaseOpener,
    private readonly desk: CommandDesk,
  ) {}

  /** What may be followed now. Refuses `notice_not_found`. */
  async list(noticeId: string): Promise<MembershipProposal[]> {
    const { manager } = this.dataSource;
    return membershipViews(manager, await findNotice(manager, noticeId));
  }

  /** Refuses `notice_not_found`, `membership_unchanged` (also when it was followed before) and what the case refuses. */
  async follow(noticeId: string, asked: FollowMembership, actor: Actor, channel: CommandChannel): Promise<void> {
    const { manager } = this.dataSource;
    const change = pick(await readMembership(manager, await findNotice(manager, noticeId)), asked);
    // The case is taken back before the task forgets its unit, so that a repeat after a fault still finds it.
    if (change.kind === 'left') await this.withdraw(change, asked.reason, actor, channel);
    await this.dataSource.transaction(async (locked) => {
      const notice = await lockNotice(locked, noticeId);
      const following = { manager: locked, notice, change, reason: asked.reason, actor };
      if (change.kind === 'joined') pick(await readMembership(locked, notice), asked);
      await this.write(following);
    });
  }

  private async write({ manager, notice, change, reason, actor }: Following): Promise<void> {
    const at = await this.clock.now(manager);
    const mention = await manager.findOneByOrFail(NoticeTaskUnitEntity, { id: change.mentionId });
    const others = mention.memberIds.filter((id) => id !== change.unitId);
    const memberIds = change.kind === 'joined' ? [...others, change.unitId] : others;
    await manager.update(NoticeTaskUnitEntity, { id: mention.id }, { memberIds });
    await appendSystem(manager, at, 'notice.membership_followed', {
      noticeId: notice.id,
      ...change,
      collective: mention.name,
      reason,
      actor: { ...actor },
    });
    if (change.kind === 'left') return;
    const tasks = (await loadTasks(manager, notice.id)).filter(({ row }) => row.id === change.taskId);
    const names = await activeNames(manager, tasks);
    const cases = tasks
      .flatMap((task) => casesOfTask(notice, task, names))
      .filter(({ unitId }) => unitId === change.unitId);
    const free = await withFreeKeys(manager, cases, at.toISOString());
    for (const order of ordersOf(free, notice)) await this.opener.open(manager, order.policyId, order.cases, actor, at);
  }

  private async withdraw(
    { caseId, mentionId, unitId }: MembershipChange,
    reason: string,
    actor: Actor,
    channel: CommandChannel,
  ): Promise<void> {
    if (caseId === null) return;
    const row = (await readCases(this.dataSource.manager, [caseId])).get(caseId);
    const answer = await this.desk.act({
      id: derivedUuid('membership', mentionId, unitId, caseId, reason, actor.id),
      caseId,
      verb: 'withdraw',
      payload: { reason },
      actor,
      capacity: 'office',
      dutyGeneration: row?.facts.dutyGeneration ?? 0,
      channel,
    });
    if (answer.status === 'refused') throw new Refusal('conflict', answer.code, answer.detail);
  }
}

function pick(changes: readonly MembershipChange[], { mentionId, unitId }: FollowMembership): MembershipChange {
  const change = changes.find((one) => one.mentionId === mentionId && one.unitId === unitId);
  if (change !== undefined) return change;
  throw new Refusal('conflict', 'membership_unchanged', '这一项没有要随成员变动办理的件，可能已经办过；请刷新后查看。');
}
