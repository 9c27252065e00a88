import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterRes, type RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { sharedLimiter } from '../throttle/shared-limiter.ts';
import { TooManyGuesses } from './phone-link.ts';

/** A unit's staff share one address and may each hold an old link. */
const WRONG_CODES = 30;
/** A whole township, or the phones of a carrier, may share one; only a search through 49 bits comes to so many. */
const SEARCH = 3_000;
const WINDOW_SECONDS = 600;

/**
 * Counts wrong link codes per network address. Too many are answered as such, while right ones still open, so that one
 * person's guesses lock nobody else out; an address that searches opens none.
 */
@Injectable()
export class Guesses {
  private readonly wrong: RateLimiterPostgres;
  private readonly search: RateLimiterPostgres;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    const seconds = WINDOW_SECONDS;
    this.wrong = sharedLimiter(dataSource, { name: 'link-guess', points: WRONG_CODES, seconds, blockSeconds: seconds });
    this.search = sharedLimiter(dataSource, { name: 'link-search', points: SEARCH, seconds, blockSeconds: seconds });
  }

  /** Refuses an address that searches, before the code is looked at. */
  async admit(address: string): Promise<void> {
    const spent = await this.search.get(address);
    if (spent !== null && spent.consumedPoints > SEARCH) throw tooMany(spent);
  }

  /** Refuses when there were too many from this address. */
  async wrongFrom(address: string): Promise<void> {
    for (const limiter of [this.search, this.wrong]) {
      await limiter.consume(address).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
      });
    }
  }
}

const tooMany = (state: RateLimiterRes): TooManyGuesses =>
  new TooManyGuesses(Math.max(1, Math.ceil(state.msBeforeNext / 60_000)));
