import type { EntityManager } from 'typeorm';
import { NO_LIMITS, type DispatchLimits } from '../domain/notification/dispatch-limits.ts';
import { DEFAULT_IDENTITY, type SenderIdentity } from '../domain/notification/sender-identity.ts';
import { SettingEntity } from './entities/setting.entity.ts';

const LIMITS = 'notification.limits';
const SENDER = 'notification.sender';

/** The office's limits as set; what was never set is not limited. */
export async function readLimits(manager: EntityManager): Promise<DispatchLimits> {
  return { ...NO_LIMITS, ...((await read(manager, LIMITS)) as Partial<DispatchLimits>) };
}

/** As whom messages are sent. */
export async function readSender(manager: EntityManager): Promise<SenderIdentity> {
  return { ...DEFAULT_IDENTITY, ...((await read(manager, SENDER)) as Partial<SenderIdentity>) };
}

export async function writeNotificationSettings(
  manager: EntityManager,
  limits: DispatchLimits,
  sender: SenderIdentity,
  at: Date,
): Promise<void> {
  const rows = [
    { key: LIMITS, value: limits, updatedAt: at },
    { key: SENDER, value: sender, updatedAt: at },
  ];
  await manager.upsert(SettingEntity, rows, ['key']);
}

async function read(manager: EntityManager, key: string): Promise<unknown> {
  return (await manager.findOneBy(SettingEntity, { key }))?.value;
}
