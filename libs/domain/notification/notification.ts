/**
 * Channels and fates of an outgoing message. `sending` was written before the provider was called;
 * found again after a crash it is `unknown` until the provider answers for it.
 */
export type NotificationChannel = 'sms' | 'email';
export type NotificationState = 'queued' | 'sending' | 'unknown' | 'accepted' | 'delivered' | 'failed' | 'withdrawn';
