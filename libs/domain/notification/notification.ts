/**
 * Channels and fates of an outgoing message. `sending` was written before the provider was called;
 * found again after a crash it is `unknown` until the provider answers for it. `no_receipt`: accepted, and no delivery
 * receipt came within the office's time; a late one still decides. `bundled`: another message took its words along.
 */
export type NotificationChannel = 'sms' | 'email';
export type NotificationState =
  'queued' | 'sending' | 'unknown' | 'accepted' | 'no_receipt' | 'delivered' | 'failed' | 'withdrawn' | 'bundled';
