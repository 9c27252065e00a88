import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { NotificationSettings } from '../../../../libs/contracts/http/settings.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import {
  readLimits,
  readSender,
  writeNotificationSettings,
} from '../../../../libs/persistence/notification-settings.ts';

/** As whom messages are sent and what holds them back; the dispatcher reads both anew for every round. */
@Injectable()
export class NotificationSettingsService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  read(): Promise<NotificationSettings> {
    return settingsOf(this.dataSource.manager);
  }

  /** Refuses `template_unknown`. A change stands in the system stream with what was before. */
  async change(wanted: NotificationSettings, actor: Actor): Promise<NotificationSettings> {
    return this.dataSource.transaction(async (manager) => {
      await refuseUnknownTemplates(manager, wanted.urgentTemplates);
      // Two changes at once: the second must record the first as what was before.
      await manager.query(`select pg_advisory_xact_lock(hashtext('duban:notification-settings'))`);
      const at = await this.clock.now(manager);
      const before = await settingsOf(manager);
      const { smsSign, mailName, mailAddress, ...limits } = wanted;
      await writeNotificationSettings(manager, limits, { smsSign, mailName, mailAddress }, at);
      const who = { id: actor.id, name: actor.name };
      await appendSystem(manager, at, 'setting.changed', { name: '消息发送', before, after: wanted, actor: who });
      return wanted;
    });
  }
}

async function settingsOf(manager: EntityManager): Promise<NotificationSettings> {
  const { smsSign, mailName, mailAddress } = await readSender(manager);
  const { perPersonPerDay, quietHours, urgentTemplates, receiptWithinHours } = await readLimits(manager);
  return {
    smsSign,
    mailName,
    mailAddress,
    perPersonPerDay,
    quietHours,
    urgentTemplates: [...urgentTemplates],
    receiptWithinHours,
  };
}

/** A misspelt template would silently wait out the night. */
async function refuseUnknownTemplates(manager: EntityManager, names: readonly string[]): Promise<void> {
  const rows: { name: string }[] = await manager.query(
    `select distinct jsonb_object_keys(body -> 'wording') as name from policy`,
  );
  const known = new Set(rows.map(({ name }) => name));
  const places = names
    .map((name, index) => ({ path: `urgentTemplates.${index}`, value: name, message: '规则里没有这个模板' }))
    .filter(({ value }) => !known.has(value));
  if (places.length === 0) return;
  const listed = places.map(({ value }) => `“${value}”`).join('、');
  const message = `规则里没有模板${listed}，请核对拼写；现有模板：${[...known].toSorted().join('、')}。`;
  throw new Refusal('invalid', 'template_unknown', message, places);
}
