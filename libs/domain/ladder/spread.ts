import { parseTerm } from '../calendar/term.ts';

const MINUTE_MS = 60_000;

/**
 * Moves an instant within the policy's window by a stable hash of the case's business key, so that a storm of rungs at
 * nine o'clock is spread the same way in the rehearsal and in the engine.
 */
export function spreadBy(window: string, businessKey: string, nominalAt: string): string {
  if (window === 'none') return nominalAt;
  const minutes = parseTerm(window).count;
  const offset = fnv1a(businessKey) % (minutes * MINUTE_MS);
  return new Date(Date.parse(nominalAt) + offset).toISOString();
}

/** 32-bit FNV-1a over UTF-16 code units: small, stable, and the same in every process. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
