import { canonical, type Json } from '../ledger/canonical.ts';

/**
 * A short fingerprint of what a workflow asked to be recorded. Replay compares command types only; comparing this digest
 * with the recorded one also catches a changed verb, key, event or effect.
 */
export function stepDigest(key: string, content: unknown): string {
  const text = `${key}\n${canonical(content as Json)}`;
  return hash(text, 0x811c9dc5) + hash(text, 0x01000193);
}

function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    value ^= value >>> 13;
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}
