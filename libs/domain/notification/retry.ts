const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 15 * 60_000;

/** 300 attempts are about 73 hours: a provider's outage over a weekend loses nothing. */
export const LAST_ATTEMPT = 300;

/**
 * When a temporarily refused message is tried again (UTC instant): 5 s, doubled each time up to 15 minutes, plus up to
 * a fifth more by `seed`, so that an outage's end is no storm. Null when `attempt` (from 1) was the last.
 */
export function nextAttemptAt(now: string, attempt: number, seed: string): string | null {
  if (attempt >= LAST_ATTEMPT) return null;
  const delay = Math.min(FIRST_DELAY_MS * 2 ** (attempt - 1), LONGEST_DELAY_MS);
  return new Date(Date.parse(now) + Math.round(delay * (1 + share(seed) / 5))).toISOString();
}

/** A stable share between 0 and 1 (FNV-1a). */
function share(seed: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < seed.length; index++) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
