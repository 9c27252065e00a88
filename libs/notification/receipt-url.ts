import type { Config } from '../config/config.ts';
import { derivedToken } from '../config/derived-token.ts';

/** The address a provider pushes receipts of one notification to; its token proves that we gave it out. */
export function receiptUrl(
  { secretKey, publicUrl }: Pick<Config, 'secretKey' | 'publicUrl'>,
  notificationId: string,
): string {
  const url = new URL(`${publicUrl}/api/v1/receipts/sms`);
  url.searchParams.set('notification', notificationId);
  url.searchParams.set('token', derivedToken(secretKey, `receipt:${notificationId}`));
  return url.href;
}
