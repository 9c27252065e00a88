import type { NotificationChannel } from './notification.ts';

export const CHANNEL_NAMES: Readonly<Record<NotificationChannel, string>> = { sms: '短信', email: '邮件' };
