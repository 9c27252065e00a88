import type { EntityManager } from 'typeorm';
import { NO_LIMITS, type DispatchLimits } from '../../domain/notification/dispatch-limits.ts';
import { SettingEntity } from '../../persistence/entities/setting.entity.ts';

const KEY = 'notification.limits';

/** The office's limits as set, or none. */
export async function readLimits(manager: EntityManager): Promise<DispatchLimits> {
  const setting = await manager.findOneBy(SettingEntity, { key: KEY });
  return { ...NO_LIMITS, ...(setting?.value as Partial<DispatchLimits> | undefined) };
}
