import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashSecret } from '../../../apps/api/src/auth/secret.ts';
import type { AccountRole } from '../../../libs/domain/access/account-role.ts';
import { AccountEntity } from '../../../libs/persistence/entities/account.entity.ts';
import { SessionEntity } from '../../../libs/persistence/entities/session.entity.ts';

/** The usual sign-ins of stories; any other name needs its role. */
const USUAL: Record<string, AccountRole> = {
  admin: 'administrator',
  anban: 'safety_office',
  lingdao: 'leader',
  shenji: 'auditor',
  zhiban: 'duty_desk',
};

export interface TestAccount {
  role?: AccountRole;
  unitId?: string;
}

/** The account's id, created with an unusable password when it does not exist yet. */
async function ensureAccount(dataSource: DataSource, username: string, wanted: TestAccount, at: Date): Promise<string> {
  const accounts = dataSource.getRepository(AccountEntity);
  const existing = await accounts.findOneBy({ username });
  if (existing) return existing.id;
  const role = wanted.role ?? USUAL[username];
  if (!role) throw new Error(`no account ${username}: name its role`);
  const id = randomUUID();
  const unitId = wanted.unitId ?? null;
  await accounts.insert({ id, username, displayName: username, role, unitId, passwordHash: '-', createdAt: at });
  return id;
}

/** A session cookie of the account, without the half second that a password costs. */
export async function cookieFor(
  dataSource: DataSource,
  username: string,
  wanted: TestAccount,
  at: Date,
): Promise<string> {
  const accountId = await ensureAccount(dataSource, username, wanted, at);
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(at.getTime() + 12 * 3_600_000);
  await dataSource
    .getRepository(SessionEntity)
    .insert({ tokenHash: hashSecret(token), accountId, createdAt: at, lastSeenAt: at, expiresAt });
  return `duban_session=${token}`;
}
