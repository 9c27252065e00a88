import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { sharedLimiter } from '../throttle/shared-limiter.ts';
import { TooManyGuesses } from './phone-link.ts';

/** A unit's staff share one address and may each hold an old link; guessing 49 bits needs far more. */
const WRONG_CODES = 30;
const WINDOW_SECONDS = 600;

/** Counts wrong link codes per network address; a right one costs nothing, a blocked address opens none. */
@Injectable()
export class Guesses {
  private readonly wrong: RateLimiterPostgres;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    const seconds = WINDOW_SECONDS;
    this.wrong = sharedLimiter(dataSource, { name: 'link-guess', points: WRONG_CODES, seconds, blockSeconds: seconds });
  }

  /** Refuses an address that has guessed too often, before the code is looked at. */
  async admit(address: string): Promise<void> {
    const spent = await this.wrong.get(address);
    if (spent !== null && spent.consumedPoints > WRONG_CODES) throw tooMany(spent);
  }

  async wrongFrom(address: string): Promise<void> {
    await this.wrong.consume(address).catch((reason: unknown) => {
      throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
    });
  }
}

const tooMany = (state: RateLimiterRes): TooManyGuesses =>
  new TooManyGuesses(Math.max(1, Math.ceil(state.msBeforeNext / 60_000)));
