import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { DataSource } from 'typeorm';

export interface Limit {
  /** What is limited; the beginning of its rows' keys. */
  name: string;
  /** So many within `seconds`. */
  points: number;
  seconds: number;
  /** How long whoever exceeded it stays out; without it, until the window ends. */
  blockSeconds?: number;
}

/**
 * A count that all API processes share, in the table `attempt`: with counts of their own, n processes would allow n times
 * as much. Rows are small, one a name and address, and deleted an hour after they ended.
 */
export function sharedLimiter(dataSource: DataSource, { name, points, seconds, blockSeconds }: Limit) {
  return new RateLimiterPostgres({
    storeClient: dataSource,
    storeType: 'typeorm',
    tableName: 'attempt',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
    ...(blockSeconds !== undefined && { blockDuration: blockSeconds }),
  });
}
