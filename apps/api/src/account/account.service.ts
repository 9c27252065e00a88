import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull } from 'typeorm';
import type {
  AccountBody,
  AccountChange,
  AccountView,
  AccountWithPassword,
} from '../../../../libs/contracts/http/account.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { AccountEntity } from '../../../../libs/persistence/entities/account.entity.ts';
import { ApiTokenEntity } from '../../../../libs/persistence/entities/api-token.entity.ts';
import { SessionEntity } from '../../../../libs/persistence/entities/session.entity.ts';
import { hashPassword } from '../auth/password.ts';
import { oneTimePassword } from '../auth/secret.ts';
import type { SignedIn } from '../auth/signed-in.ts';
import { refuseLastAdministrator, refuseUnfitUnit } from './account.rules.ts';
import { readAccount, readAccounts } from './account.view.ts';

/** Accounts, by administrators. Passwords are made here, shown once and changed at the first sign-in. */
@Injectable()
export class AccountService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(): Promise<AccountView[]> {
    return readAccounts(this.dataSource.manager);
  }

  async create(body: AccountBody, actor: SignedIn): Promise<AccountWithPassword> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const account = await insertAccount(manager, { ...body, passwordHash, mustChangePassword: true }, at, actor.id);
      return { account, oneTimePassword: password };
    });
  }

  async change(id: string, change: AccountChange, actor: SignedIn): Promise<AccountView> {
    return this.dataSource.transaction(async (manager) => {
      const before = await readAccount(manager, id);
      const role = change.role ?? before.role;
      const unitId = change.unitId === undefined ? (role === 'unit' ? before.unitId : null) : change.unitId;
      const after = { displayName: change.displayName ?? before.displayName, role, unitId };
      await refuseUnfitUnit(manager, role, unitId);
      if (before.role === 'administrator' && role !== 'administrator') await refuseLastAdministrator(manager, id);
      await manager.update(AccountEntity, id, after);
      const { displayName } = before;
      const was = { displayName, role: before.role, unitId: before.unitId };
      await this.record(manager, 'account.changed', id, actor, { before: was, after });
      return readAccount(manager, id);
    });
  }

  /** The old password, every session and the lock are gone. */
  async resetPassword(id: string, actor: SignedIn): Promise<AccountWithPassword> {
    const password = oneTimePassword();
    const passwordHash = await hashPassword(password);
    return this.dataSource.transaction(async (manager) => {
      await readAccount(manager, id);
      const fresh = { passwordHash, mustChangePassword: true, failedAttempts: 0, lockedUntil: null };
      await manager.update(AccountEntity, id, fresh);
      await manager.delete(SessionEntity, { accountId: id });
      // A reset answers a lost or leaked password: programs that act for the account have to be allowed anew.
      await manager.update(
        ApiTokenEntity,
        { accountId: id, revokedAt: IsNull() },
        { revokedAt: await this.clock.now(manager) },
      );
      await this.record(manager, 'account.password_reset', id, actor);
      return { account: await readAccount(manager, id), oneTimePassword: password };
    });
  }

  async disable(id: string, actor: SignedIn): Promise<AccountView> {
    if (id === actor.id)
      throw new Refusal('conflict', 'account_own', '不能停用自己正在使用的账号，请由另一位管理员操作。');
    return this.dataSource.transaction(async (manager) => {
      const before = await readAccount(manager, id);
      if (before.disabledAt) return before;
      if (before.role === 'administrator') await refuseLastAdministrator(manager, id);
      await manager.update(AccountEntity, id, { disabledAt: await this.clock.now(manager) });
      await manager.delete(SessionEntity, { accountId: id });
      await this.record(manager, 'account.disabled', id, actor);
      return readAccount(manager, id);
    });
  }

  async enable(id: string, actor: SignedIn): Promise<AccountView> {
    return this.dataSource.transaction(async (manager) => {
      const { role, unitId } = await readAccount(manager, id);
      await refuseUnfitUnit(manager, role, unitId);
      await manager.update(AccountEntity, id, { disabledAt: null, failedAttempts: 0, lockedUntil: null });
      await this.record(manager, 'account.enabled', id, actor);
      return readAccount(manager, id);
    });
  }

  async unlock(id: string, actor: SignedIn): Promise<AccountView> {
    return this.dataSource.transaction(async (manager) => {
      await readAccount(manager, id);
      await manager.update(AccountEntity, id, { failedAttempts: 0, lockedUntil: null });
      await this.record(manager, 'account.unlocked', id, actor);
      return readAccount(manager, id);
    });
  }

  private async record(
    manager: EntityManager,
    kind: string,
    accountId: string,
    actor: SignedIn,
    more: { before?: Record<string, string | null>; after?: Record<string, string | null> } = {},
  ): Promise<void> {
    await appendSystem(manager, await this.clock.now(manager), kind, { accountId, actor: actor.id, ...more });
  }
}

export interface NewAccount extends AccountBody {
  passwordHash: string;
  mustChangePassword: boolean;
}

/** Refuses a taken user name (`username_taken`) and a unit that does not fit the role. */
export async function insertAccount(
  manager: EntityManager,
  { username, displayName, role, unitId, passwordHash, mustChangePassword }: NewAccount,
  at: Date,
  actor: string,
): Promise<AccountView> {
  await refuseUnfitUnit(manager, role, unitId);
  const id = randomUUID();
  const inserted = await manager
    .createQueryBuilder()
    .insert()
    .into(AccountEntity)
    .values({ id, username, displayName, role, unitId, passwordHash, mustChangePassword, createdAt: at })
    .orIgnore()
    .returning('id')
    .execute();
  if ((inserted.raw as unknown[]).length === 0) {
    const message = `用户名“${username}”已被使用`;
    const places = [{ path: 'username', value: username, message }];
    throw new Refusal('conflict', 'username_taken', `${message}，请换一个。`, places);
  }
  await appendSystem(manager, at, 'account.created', { accountId: id, username, displayName, role, unitId, actor });
  return readAccount(manager, id);
}
