import { createHmac } from 'node:crypto';

/** A token our own processes derive alike from the installation's secret (64 hexadecimal characters); `purpose` keeps them apart. */
export function derivedToken(secretKey: string, purpose: string): string {
  return createHmac('sha256', Buffer.from(secretKey, 'hex')).update(`duban:${purpose}`).digest('hex');
}
