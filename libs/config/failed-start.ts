import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why the last start on a data directory came to nothing. */
export interface FailedStart {
  /** Instant, ISO with its zone. */
  readonly at: string;
  /** The line the person at the keyboard saw. */
  readonly message: string;
}

export const failedStartFile = (dataDir: string): string => join(dataDir, 'run', 'failed-start.json');

/** Undefined when the last start came up, or when the directory belongs to somebody else. */
export function readFailedStart(dataDir: string): FailedStart | undefined {
  try {
    return JSON.parse(readFileSync(failedStartFile(dataDir), 'utf8')) as FailedStart;
  } catch {
    return undefined;
  }
}
