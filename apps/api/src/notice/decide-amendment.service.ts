import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DecideAmendment, DiscardAmendment } from '../../../../libs/contracts/http/notice-amendment.ts';
import { dateOf, type IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import {
  ordersAnew,
  type ChangeDecision,
  type NoticeChange,
} from '../../../../libs/domain/notice-amendment/notice-change.ts';
import { obstaclesTo, unitNamesOf } from '../../../../libs/domain/notice-amendment/obstacles.ts';
import { refuseImplausibleDue } from '../../../../libs/domain/notice-matching/due-range.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { NoticeAmendmentEntity } from '../../../../libs/persistence/entities/notice-amendment.entity.ts';
import { assertUndecided, lockAmendment } from './amendment-draft.ts';
import { assignableUnits } from './notice-units.ts';

type Decision = DecideAmendment['decisions'][number];

/** What the officer decides about each change of a corrected version; cases hear of it when it is applied. */
@Injectable()
export class DecideAmendmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Refuses `amendment_not_found`, `amendment_settled`, `amendment_changed`, `amendment_change_unknown`, `amendment_decision_unfit`
   * (a day, a rule or units where the change has none), `amendment_change_not_ready`, `due_out_of_range`, `unit_not_found` and
   * `unit_is_collective`.
   */
  async decide(noticeId: string, id: string, { revision, decisions }: DecideAmendment, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const amendment = await lockAmendment(manager, noticeId, id);
      assertUndecided(amendment, revision);
      const at = await this.clock.now(manager);
      const chosen = decisions.flatMap(({ units }) => Object.values(units ?? {}).flat());
      await assignableUnits(manager, chosen);
      const today = dateOf(at.toISOString());
      const changed = new Map(
        decisions.map((decision) => {
          const change = changeOf(amendment.changes, decision.changeId);
          return [change.id, decided(change, decision, today, { by: actor.name, at: at.toISOString() })] as const;
        }),
      );
      const changes = amendment.changes.map((change) => changed.get(change.id) ?? change);
      await manager.update(NoticeAmendmentEntity, { id }, { changes, revision: revision + 1 });
      await appendSystem(manager, at, 'notice.amendment_decided', {
        noticeId,
        amendmentId: id,
        revision: revision + 1,
        decisions: decisions.map((decision) => ({ ...decision })),
        actor: { ...actor },
      });
    });
  }

  /** Lays a corrected version aside without following any of it. Refuses as `decide` does. */
  async discard(noticeId: string, id: string, { revision, reason }: DiscardAmendment, actor: Actor): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      assertUndecided(await lockAmendment(manager, noticeId, id), revision);
      const at = await this.clock.now(manager);
      const settled = { state: 'discarded' as const, decidedBy: actor.id, decidedAt: at, revision: revision + 1 };
      await manager.update(NoticeAmendmentEntity, { id }, settled);
      await appendSystem(manager, at, 'notice.amendment_discarded', {
        noticeId,
        amendmentId: id,
        reason,
        actor: { ...actor },
      });
    });
  }
}

function changeOf(changes: readonly NoticeChange[], id: string): NoticeChange {
  const change = changes.find((one) => one.id === id);
  if (change !== undefined) return change;
  throw new Refusal('not_found', 'amendment_change_unknown', '更正稿里没有这一处改动，请刷新后重试。', [
    { path: 'changeId', value: id, message: '没有这一处改动' },
  ]);
}

function decided(
  change: NoticeChange,
  { follow, note, dueOn, duty, units }: Decision,
  today: IsoDate,
  who: Pick<ChangeDecision, 'by' | 'at'>,
): NoticeChange {
  refuseUnfit(change, { dueOn, duty, units });
  if (dueOn !== undefined) refuseImplausibleDue(dueOn, today);
  if (follow === null) return { ...change, decision: null };
  const input = { dueOn: dueOn ?? null, duty: duty ?? null, units: units ?? {} };
  const obstacles = follow ? obstaclesTo(change, input, today) : [];
  if (obstacles.length > 0) {
    const places = obstacles.map((message) => ({ path: change.id, message }));
    throw new Refusal('conflict', 'amendment_change_not_ready', `还不能照改：${obstacles.join('')}`, places);
  }
  return { ...change, decision: { follow, note: note ?? null, ...input, ...who } };
}

/** A day, a rule and units are given only where the change asks for them; a rule goes on to count from its first day. */
function refuseUnfit(change: NoticeChange, { dueOn, duty, units }: Pick<Decision, 'dueOn' | 'duty' | 'units'>): void {
  const takesDay = change.kind === 'date' || (ordersAnew(change) && change.task.kind === 'task');
  const takesRule = change.kind === 'rule' || (ordersAnew(change) && change.task.kind === 'duty');
  const isRestarted = change.kind === 'rule' && duty !== undefined && duty.from !== change.from.from;
  const names = unitNamesOf(change);
  const strange = Object.keys(units ?? {}).filter((name) => !names.includes(name));
  const places = [
    ...(dueOn !== undefined && !takesDay ? [{ path: 'dueOn', value: dueOn, message: '这一处改动不涉及期限' }] : []),
    ...(duty !== undefined && !takesRule ? [{ path: 'duty', message: '这一处改动不涉及计数规则' }] : []),
    ...(isRestarted ? [{ path: 'duty.from', value: duty.from, message: '已经开始计数，计数起点不随更正改变' }] : []),
    ...strange.map((name) => ({ path: 'units', value: name, message: `这一处改动没有新增“${name}”` })),
  ];
  if (places.length === 0) return;
  const detail = `${places.map(({ message }) => message).join('；')}。请去掉后重新提交。`;
  throw new Refusal('invalid', 'amendment_decision_unfit', detail, places);
}
