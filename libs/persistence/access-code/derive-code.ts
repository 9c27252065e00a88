import { createHash, createHmac } from 'node:crypto';

// Base32 without 0 O 1 I L: people copy codes from paper and read them out over the phone.
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 10;

/**
 * The code in a phone link: ten characters, 49 bits, the same for one recipient, case and generation of the duty, so
 * that every message carries one link and no plain code is stored. `secretKey` is 64 hexadecimal characters.
 */
export function deriveCode(secretKey: string, caseId: string, personId: string, generation: number): string {
  const mac = createHmac('sha256', Buffer.from(secretKey, 'hex')).update(`${caseId}|${personId}|${generation}`);
  let rest = BigInt(`0x${mac.digest('hex')}`);
  const base = BigInt(ALPHABET.length);
  let code = '';
  for (let index = 0; index < CODE_LENGTH; index++) {
    code += ALPHABET[Number(rest % base)];
    rest /= base;
  }
  return code;
}

/** What is stored of a code: SHA-256 in hexadecimal, of the code in upper case, because people type it either way. */
export function hashCode(code: string): string {
  return createHash('sha256').update(code.trim().toUpperCase()).digest('hex');
}
