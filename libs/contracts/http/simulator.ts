import { z } from 'zod';

export const FAULT_KINDS = [
  'delay',
  'refuse_permanent',
  'refuse_temporary',
  'lose_acknowledgement',
  'double_receipt',
  'swap_receipts',
  'fail_receipt',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

const PHONE = /^1\d{10}$/;
const MAILBOX = /^[^\s@]+@[^\s@]+$/;

export const faultBody = z
  .strictObject({
    channel: z.enum(['sms', 'email']),
    kind: z.enum(FAULT_KINDS),
    /** Phone or mailbox; null for all of them. */
    target: z.string().trim().min(1, '请填写手机号或邮箱').max(254).nullable().default(null),
    /** For how many of the next messages. */
    count: z.number().int().min(1, '至少 1 条').max(1000, '最多 1000 条').default(1),
    /** Milliseconds; read for `delay` alone. */
    delayMs: z.number().int().min(0).max(60_000, '最长 60 秒').default(0),
  })
  .refine(({ channel, target }) => target === null || (channel === 'sms' ? PHONE : MAILBOX).test(target), {
    path: ['target'],
    error: '短信填 11 位手机号，邮件填邮箱地址；不填则对所有人',
  });
export type FaultBody = z.infer<typeof faultBody>;

export interface FaultView {
  id: string;
  channel: 'sms' | 'email';
  kind: FaultKind;
  target: string | null;
  count: number;
  delayMs: number;
  createdAt: string;
}

export const phoneParam = z.string().regex(PHONE, '手机号应为 11 位数字');
export const addressParam = z.string().min(3).max(254);

/** One phone of the simulator; `personName` is whom the directory knows under the number. */
export interface PhoneThread {
  phone: string;
  personName: string | null;
  messages: number;
  lastAt: string;
  lastContent: string;
}

export interface PhoneMessage {
  providerRef: string;
  reference: string;
  sign: string;
  content: string;
  status: 'accepted' | 'delivered' | 'failed';
  submissions: number;
  receivedAt: string;
}

export interface Mailbox {
  address: string;
  personName: string | null;
  messages: number;
  lastAt: string;
  lastSubject: string;
}

export interface MailMessage {
  id: string;
  messageId: string | null;
  sender: string;
  subject: string;
  text: string;
  receivedAt: string;
}
