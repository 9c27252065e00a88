import { createHash, randomBytes, randomInt } from 'node:crypto';

/** How tokens are stored: whoever reads the table cannot use them. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const newSessionToken = (): string => randomBytes(32).toString('base64url');

export const newApiToken = (): string => `dbt_${randomBytes(32).toString('base64url')}`;

// Without 0 O 1 I L o i l, which people misread when they copy a password from paper.
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789';

/** A password to be shown once and typed by a person: 14 characters, about 80 bits. */
export function oneTimePassword(): string {
  return Array.from({ length: 14 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
}
