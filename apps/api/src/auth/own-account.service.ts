import { Inject, Injectable } from '@nestjs/common';
import { DataSource, Not, type EntityManager } from 'typeorm';
import type { PasswordBody, TotpBody } from '../../../../libs/contracts/http/session.ts';
import { passwordWeakness } from '../../../../libs/domain/access/password.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { appendSystem } from '../../../../libs/ledger/append.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { AccountEntity } from '../../../../libs/persistence/entities/account.entity.ts';
import { SessionEntity } from '../../../../libs/persistence/entities/session.entity.ts';
import { hashPassword, isPassword } from './password.ts';
import { SignInAttempts } from './sign-in.attempts.ts';
import type { SignedIn } from './signed-in.ts';
import { TotpSecrets } from './totp-secrets.ts';

/** What everybody may do with his own account: password and second factor. Each asks for the present password. */
@Injectable()
export class OwnAccountService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SignInAttempts) private readonly attempts: SignInAttempts,
    @Inject(TotpSecrets) private readonly totp: TotpSecrets,
  ) {}

  /** Ends every other session of the account: whoever knew the old password is out. */
  async changePassword(account: SignedIn, body: PasswordBody): Promise<void> {
    const weakness = passwordWeakness(body.newPassword, account.username);
    if (weakness) throw weak(weakness);
    if (body.newPassword === body.currentPassword) throw weak('新密码不能与现在的密码相同');
    await this.requirePassword(account, body.currentPassword);
    const passwordHash = await hashPassword(body.newPassword);
    await this.record(account, 'account.password_changed', async (manager) => {
      await manager.update(AccountEntity, account.id, { passwordHash, mustChangePassword: false });
      await manager.delete(SessionEntity, { accountId: account.id, tokenHash: Not(account.sessionHash ?? '') });
    });
  }

  async confirmTotp(account: SignedIn, body: TotpBody): Promise<void> {
    await this.requirePassword(account, body.password);
    const now = await this.clock.now(this.dataSource.manager);
    const totpStep = await this.totp.stepOfSecret(body.secret, body.code, now);
    if (totpStep === null) {
      const message = '动态口令与密钥对不上，请核对手机时间后输入当前的 6 位数字';
      throw new Refusal('invalid', 'totp_wrong', `${message}。`, [{ path: 'code', message }]);
    }
    const totpSecret = this.totp.seal(body.secret);
    await this.record(account, 'account.totp_enrolled', async (manager) => {
      await manager.update(AccountEntity, account.id, { totpSecret, totpStep });
    });
  }

  async removeTotp(account: SignedIn, password: string): Promise<void> {
    await this.requirePassword(account, password);
    await this.record(account, 'account.totp_removed', async (manager) => {
      await manager.update(AccountEntity, account.id, { totpSecret: null, totpStep: null });
    });
  }

  /** Counted like a sign-in, so that an unattended desk is no place to guess from. */
  private async requirePassword(account: SignedIn, password: string): Promise<void> {
    if (!account.sessionHash)
      throw new Refusal('forbidden', 'session_required', '令牌不能做这件事，请用密码登录后操作。');
    const at = await this.clock.now(this.dataSource.manager);
    await this.attempts.ofAccount(account.id, at);
    const { passwordHash } = await this.dataSource.getRepository(AccountEntity).findOneByOrFail({ id: account.id });
    if (!(await isPassword(passwordHash, password))) {
      const message = '现在的密码不对';
      throw new Refusal('invalid', 'password_wrong', `${message}，请重新输入。`, [
        { path: 'currentPassword', message },
      ]);
    }
    await this.dataSource.manager.update(AccountEntity, account.id, { failedAttempts: 0, lockedUntil: null });
  }

  private async record(account: SignedIn, kind: string, act: (manager: EntityManager) => Promise<void>): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await act(manager);
      await appendSystem(manager, await this.clock.now(manager), kind, { accountId: account.id });
    });
  }
}

const weak = (message: string): Refusal =>
  new Refusal('invalid', 'password_weak', `${message}。`, [{ path: 'newPassword', message }]);
