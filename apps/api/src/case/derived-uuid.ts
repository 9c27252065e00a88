import { createHash } from 'node:crypto';

/** A UUID (version 8, RFC 9562) that is the same for the same parts, so that a repeat names the same thing. */
export function derivedUuid(...parts: readonly string[]): string {
  const digits = createHash('sha256').update(parts.join('\n')).digest('hex');
  return digits.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}
