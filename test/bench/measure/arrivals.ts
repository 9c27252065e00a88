import { setTimeout as pause } from 'node:timers/promises';

const EVERY_MS = 50;

/**
 * Watches a growing count until `target` more than `before`, and answers when each one was first seen, as milliseconds
 * after `from`. What has not come when the patience (seconds) is over is left out.
 */
export async function arrivals(
  count: () => Promise<number>,
  before: number,
  target: number,
  from: number,
  patienceSeconds: number,
): Promise<number[]> {
  const seen: number[] = [];
  const until = Date.now() + patienceSeconds * 1000;
  while (seen.length < target && Date.now() < until) {
    const now = (await count()) - before;
    const at = Date.now() - from;
    while (seen.length < Math.min(now, target)) seen.push(at);
    if (seen.length < target) await pause(EVERY_MS);
  }
  return seen;
}

/** The value below which this share of the sorted values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
