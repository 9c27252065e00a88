import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { NotificationEntity } from '../../persistence/entities/notification.entity.ts';
import { SettingEntity } from '../../persistence/entities/setting.entity.ts';
import { appendSystem } from '../append.ts';
import { sha256 } from '../link.ts';
import { sealDocument, sealHash, type Seal } from './seal.ts';

/** The setting that names who outside the database keeps the seals: a list of e-mail addresses, usually the auditors'. */
export const SEAL_RECIPIENTS = 'seal.recipients';

/** Queues one mail with the whole seal per recipient and notes the seal in the system stream; returns the number of mails. */
export async function handOutSeal(manager: EntityManager, seal: Seal, at: Date): Promise<number> {
  const body = letterOf(seal);
  const mails = (await readRecipients(manager)).map((address) => ({
    id: randomUUID(),
    key: `seal:${seal.sealedOn}:${address}`,
    template: 'seal',
    channel: 'email' as const,
    address,
    subject: `督办系统台账封存 ${seal.sealedOn}`,
    body,
    bodyHash: sha256(body),
    outlivesCase: true,
    state: 'queued' as const,
    notBefore: at,
    createdAt: at,
  }));
  if (mails.length > 0) await manager.insert(NotificationEntity, mails);
  await appendSystem(manager, at, 'seal.made', {
    sealedOn: seal.sealedOn,
    root: seal.root,
    sealHash: sealHash(seal),
    notifications: mails.map(({ id, bodyHash }) => ({ id, bodyHash })),
  });
  return mails.length;
}

/** The addresses of the setting; anything that is no address is left out. */
export async function readRecipients(manager: EntityManager): Promise<string[]> {
  const setting = await manager.findOneBy(SettingEntity, { key: SEAL_RECIPIENTS });
  const value = setting?.value;
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((item) => typeof item === 'string' && item.includes('@')) as string[])];
}

function letterOf(seal: Seal): string {
  return [
    `这是督办系统 ${seal.sealedOn} 的台账封存，请原样保存本邮件，不需要回复。`,
    '将下方内容另存为文件，日后可用“duban audit verify --seals 目录”与系统中的台账核对；任何事后改动都会被指出。',
    '',
    sealDocument(seal),
  ].join('\n');
}
