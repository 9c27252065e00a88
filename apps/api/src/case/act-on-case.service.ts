import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import type { CommandAnswer } from '../../../../libs/contracts/http/case-command.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { UnitEntity } from '../../../../libs/persistence/entities/unit.entity.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { refuseForeignAttachments } from './attachment.rules.ts';
import { capacityOf } from './capacity-of.ts';
import { commandIdOf, readCommand } from './case-command.ts';
import { CaseReader } from './case.reader.ts';
import { channelOf } from './channel-of.ts';
import { CommandDesk } from './command-desk.ts';
import { guardOneCaseEach } from './one-case-each.ts';

/** A signed-in person's act on a case. */
@Injectable()
export class ActOnCase {
  constructor(
    @Inject(CaseReader) private readonly cases: CaseReader,
    @Inject(CommandDesk) private readonly desk: CommandDesk,
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Refuses `case_not_found`, what the body gets wrong, and with 409 whatever the procedure refuses. */
  async act(caseId: string, body: unknown, key: string | undefined, account: SignedIn): Promise<CommandAnswer> {
    const row = await this.cases.visible(caseId, account);
    const command = readCommand(body);
    const id = command.id ?? (key === undefined ? randomUUID() : commandIdOf(key, account.id));
    const { payload } = command;
    const { unitId } = payload;
    if (typeof unitId === 'string') await this.refuseUnfitUnit(unitId);
    const { manager } = this.dataSource;
    await refuseForeignAttachments(manager, caseId, id, payload['attachmentIds'], await this.clock.now(manager));
    const input = {
      id,
      caseId,
      verb: command.verb,
      payload,
      actor: await this.actorOf(account),
      capacity: capacityOf(account, row.facts),
      dutyGeneration: row.facts.dutyGeneration,
      channel: channelOf(account),
    };
    const guard = typeof unitId === 'string' ? guardOneCaseEach(caseId, unitId) : undefined;
    const answer = await this.desk.act(input, guard);
    if (answer.status === 'refused') throw new Refusal('conflict', answer.code, answer.detail);
    return { ...answer, commandId: id };
  }

  /** A unit's account is named with its unit, as the timeline names everybody who answers. */
  private async actorOf(account: SignedIn): Promise<Actor> {
    const actor = actorOf(account);
    if (account.unitId === null) return actor;
    const unit = await this.dataSource.manager.findOneBy(UnitEntity, { id: account.unitId });
    return unit === null || actor.name.includes(unit.name) ? actor : { ...actor, name: `${unit.name} ${actor.name}` };
  }

  private async refuseUnfitUnit(id: string): Promise<void> {
    const unit = await this.dataSource.manager.findOneBy(UnitEntity, { id, retiredAt: IsNull() });
    if (unit !== null && unit.kind !== 'collective') return;
    const message = unit === null ? '单位不存在或已停用，请重新选择' : '集合名称不能承担任务，请选择具体单位';
    throw new Refusal('invalid', 'unit_unfit', `${message}。`, [{ path: 'unitId', message }]);
  }
}
