import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInBody } from '../../../../libs/contracts/http/session.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { AccountEntity } from '../../../../libs/persistence/entities/account.entity.ts';
import { SessionEntity } from '../../../../libs/persistence/entities/session.entity.ts';
import { checkNothing, isPassword } from './password.ts';
import { hashSecret, newSessionToken } from './secret.ts';
import { SignInAttempts } from './sign-in.attempts.ts';
import { IDLE_MINUTES, SESSION_HOURS } from './sign-in.sql.ts';
import { TotpSecrets } from './totp-secrets.ts';

/** Opens and ends sessions. Unknown name, wrong password and disabled account get the same answer. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
    @Inject(TotpSecrets) private readonly totp: TotpSecrets,
  ) {}

  /** The account and its session token. Refuses with `sign_in_wrong`, `sign_in_locked`, `sign_in_throttled`, `totp_required`, `totp_wrong`, `totp_used`. */
  async signIn(body: SignInBody, address: string): Promise<{ account: AccountEntity; token: string }> {
    await this.attempts.fromAddress(address);
    const username = body.username.toLowerCase();
    const account = await this.dataSource.getRepository(AccountEntity).findOneBy({ username });
    if (!account || account.disabledAt) {
      await this.attempts.ofStranger(username);
      await checkNothing(body.password);
      throw wrong();
    }
    const at = await this.clock.now(this.dataSource.manager);
    const { locksNow } = await this.attempts.ofAccount(account.id, at);
    if (!(await isPassword(account.passwordHash, body.password))) {
      await this.recordFailure(account, address, locksNow);
      throw wrong();
    }
    await this.requireSecondFactor(account, body.totp, address, locksNow);
    await this.attempts.succeeded(address);
    return { account, token: await this.open(account, address) };
  }

  async signOut(sessionHash: string, accountId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.delete(SessionEntity, { tokenHash: sessionHash });
      await appendSystem(manager, await this.clock.now(manager), 'session.ended', { accountId });
    });
  }

  private async requireSecondFactor(
    account: AccountEntity,
    code: string | undefined,
    address: string,
    locksNow: boolean,
  ): Promise<void> {
    if (!account.totpSecret) return;
    if (!code) {
      await this.attempts.giveBack(account.id);
      throw new Refusal('unauthenticated', 'totp_required', '请再输入验证器上的 6 位动态口令。');
    }
    const now = await this.clock.now(this.dataSource.manager);
    const step = await this.totp.stepOf(account.totpSecret, code, now);
    if (step !== null && (await this.spend(account.id, step))) return;
    await this.recordFailure(account, address, locksNow);
    throw step === null
      ? new Refusal('unauthenticated', 'totp_wrong', '动态口令不对或已过期，请输入验证器上当前的 6 位数字。')
      : new Refusal('unauthenticated', 'totp_used', '这个动态口令已经用过，请等验证器显示下一个后再登录。');
  }

  /** A code counts once: of many sign-ins with the same one, whoever moves the account's mark first gets in. */
  private async spend(accountId: string, step: number): Promise<boolean> {
    const [, moved]: [unknown, number] = await this.dataSource.query(
      'update account set totp_step = $2 where id = $1 and (totp_step is null or totp_step < $2)',
      [accountId, step],
    );
    return moved === 1;
  }

  private async recordFailure(account: AccountEntity, address: string, locked: boolean): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const body = { accountId: account.id, username: account.username, address, locked };
      await appendSystem(manager, await this.clock.now(manager), 'session.refused', body);
    });
  }

  private async open(account: AccountEntity, address: string): Promise<string> {
    const token = newSessionToken();
    await this.dataSource.transaction(async (manager) => {
      const at = await this.clock.now(manager);
      const expiresAt = new Date(at.getTime() + SESSION_HOURS * 3_600_000);
      await manager.query(
        'delete from session where expires_at < $1 or last_seen_at < $1::timestamptz - make_interval(mins => $2)',
        [at, IDLE_MINUTES],
      );
      await manager.update(AccountEntity, account.id, { failedAttempts: 0, lockedUntil: null });
      await manager.insert(SessionEntity, {
        tokenHash: hashSecret(token),
        accountId: account.id,
        createdAt: at,
        lastSeenAt: at,
        expiresAt,
      });
      await appendSystem(manager, at, 'session.opened', { accountId: account.id, username: account.username, address });
    });
    return token;
  }
}

const wrong = (): Refusal =>
  new Refusal('unauthenticated', 'sign_in_wrong', '用户名或密码不对。请核对大小写后重试；忘记密码请联系管理员重置。');
