import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { LOCK_AFTER_FAILURES, LOCK_MINUTES } from '../../../../libs/domain/access/lock-out.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { sharedLimiter } from '../throttle/shared-limiter.ts';

// An office shares one address; sixty tries a minute are more than it needs and far too few for guessing.
const ATTEMPTS_PER_ADDRESS_MINUTE = 60;

/** Counts tries before the password is looked at, so that many at once cannot outrun the count. */
@Injectable()
export class SignInAttempts {
  private readonly addresses: RateLimiterPostgres;
  /** Unknown names lock like known ones, so that the lock does not tell them apart. */
  private readonly strangers: RateLimiterPostgres;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {
    const lock = LOCK_MINUTES * 60;
    this.addresses = sharedLimiter(dataSource, {
      name: 'sign-in-address',
      points: ATTEMPTS_PER_ADDRESS_MINUTE,
      seconds: 60,
    });
    this.strangers = sharedLimiter(dataSource, {
      name: 'sign-in-name',
      points: LOCK_AFTER_FAILURES,
      seconds: lock,
      blockSeconds: lock,
    });
  }

  async fromAddress(address: string): Promise<void> {
    const message = '这个网络地址的登录过于频繁，请一分钟后再试。';
    await this.addresses.consume(address).catch(refuse('sign_in_throttled', message));
  }

  async ofStranger(username: string): Promise<void> {
    await this.strangers.consume(username).catch(refuse('sign_in_locked', LOCKED));
  }

  /** Takes one of the account's tries; the last one locks it at once and is unlocked again by success. */
  async ofAccount(accountId: string, at: Date): Promise<{ locksNow: boolean }> {
    const [rows]: [{ locked: boolean }[], number] = await this.dataSource.query(
      `update account set
         failed_attempts = case when locked_until <= $2 then 1 else failed_attempts + 1 end,
         locked_until = case when locked_until is null and failed_attempts + 1 >= $3
                             then $2::timestamptz + make_interval(mins => $4) end
       where id = $1 and (locked_until is null or locked_until <= $2)
       returning locked_until is not null as locked`,
      [accountId, at, LOCK_AFTER_FAILURES, LOCK_MINUTES],
    );
    if (!rows[0]) throw new Refusal('too_many', 'sign_in_locked', LOCKED);
    return { locksNow: rows[0].locked };
  }

  /** The password was right but a code is still to come: this try does not count. */
  async giveBack(accountId: string): Promise<void> {
    await this.dataSource.query(
      'update account set failed_attempts = greatest(failed_attempts - 1, 0), locked_until = null where id = $1',
      [accountId],
    );
  }

  async succeeded(address: string): Promise<void> {
    await this.addresses.reward(address);
  }
}

const LOCKED = `连续 ${LOCK_AFTER_FAILURES} 次登录失败，已锁定 ${LOCK_MINUTES} 分钟。请稍后再试，或请管理员解锁、重置密码。`;

const refuse = (code: string, message: string) => (reason: unknown) => {
  throw reason instanceof RateLimiterRes ? new Refusal('too_many', code, message) : reason;
};
