import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SealRecipients } from '../../../../libs/contracts/http/audit.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { readRecipients, SEAL_RECIPIENTS } from '../../../../libs/ledger/seal/hand-out-seal.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { SettingEntity } from '../../../../libs/persistence/entities/setting.entity.ts';

/** The addresses every daily seal is mailed to; a change of them stands in the ledger like any setting. */
@Injectable()
export class SealRecipientsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(): Promise<SealRecipients> {
    return { recipients: await readRecipients(this.dataSource.manager) };
  }

  async change({ recipients: given }: SealRecipients, actor: Actor): Promise<SealRecipients> {
    const recipients = [...new Set(given)];
    await this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const before = await readRecipients(manager);
      await manager.upsert(SettingEntity, { key: SEAL_RECIPIENTS, value: recipients, updatedAt: at }, ['key']);
      const who = { id: actor.id, name: actor.name };
      await appendSystem(manager, at, 'setting.changed', { name: '封存收件人', before, after: recipients, actor: who });
    });
    return { recipients };
  }
}
