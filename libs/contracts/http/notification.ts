import { z } from 'zod';
import type { NotificationChannel, NotificationState } from '../../domain/notification/notification.ts';
import type { ReceiptStatus } from '../../domain/notification/receipt-fold.ts';
import { pageQuery } from './page.ts';

const CHANNELS = ['sms', 'email'] as const satisfies readonly NotificationChannel[];
const STATES = [
  'queued',
  'sending',
  'unknown',
  'accepted',
  'no_receipt',
  'delivered',
  'failed',
  'withdrawn',
  'bundled',
] as const satisfies readonly NotificationState[];

export const notificationQuery = pageQuery.extend({
  caseId: z.uuid().optional(),
  personId: z.uuid().optional(),
  unitId: z.uuid().optional(),
  state: z.enum(STATES).optional(),
  channel: z.enum(CHANNELS).optional(),
  /**
   * `held` waits for its time or for the provider's verdict; `stopped` was withdrawn before it left, or its case closed
   * while nobody knew whether it had.
   */
  fate: z.enum(['held', 'stopped']).optional(),
  /** Part of the text, the subject, the person's or the unit's name. */
  q: z.string().trim().max(60).optional(),
  /** Only those of cases that still run. */
  phase: z.literal('open').optional(),
  /** Only those that may have gone twice. */
  possibleDuplicate: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
});
export type NotificationQuery = z.infer<typeof notificationQuery>;

export interface NotificationView {
  id: string;
  createdAt: string;
  caseId: string | null;
  caseNumber: string | null;
  caseTitle: string | null;
  personName: string;
  unitName: string;
  channel: NotificationChannel;
  /** Masked. */
  address: string;
  subject: string | null;
  body: string;
  state: NotificationState;
  stateName: string;
  notBefore: string;
  attempts: number;
  failure: string | null;
  possibleDuplicate: boolean;
  /** Held while an act that ends its case is stored and not recorded yet: whether it leaves hangs on that. */
  awaitsClosing: boolean;
  acceptedAt: string | null;
  settledAt: string | null;
}

export interface ReceiptView {
  id: string;
  status: ReceiptStatus;
  receivedAt: string;
  raw: string;
}

/** An entry of the delivery stream about one notification. */
export interface DeliveryEntryView {
  seq: number;
  at: string;
  kind: string;
  kindName: string;
  attempt: number | null;
  /** What the provider said, word for word. */
  reply: string | null;
}

export interface NotificationDetail extends NotificationView {
  provider: string | null;
  providerRef: string | null;
  bodyHash: string;
  receipts: ReceiptView[];
  deliveries: DeliveryEntryView[];
}

/** A number or mailbox of the directory whose last judged message came to nothing; correcting it ends that. */
export interface DeadContact {
  personId: string;
  personName: string;
  unitId: string;
  unitName: string;
  channel: NotificationChannel;
  /** Whole, since it is to be corrected. */
  address: string;
  /** Failed since the last one that arrived. */
  failures: number;
  lastFailedAt: string;
  failure: string;
  /** Whether the person has another channel that is not dead. */
  otherWay: boolean;
  /** Open cases of the person's units. */
  openCases: number;
}

/** What the SMS provider pushes; it knows the callback address with its token, nothing else proves who it is. */
export const smsReceiptQuery = z.strictObject({ notification: z.uuid(), token: z.string().regex(/^[0-9a-f]{64}$/) });
export type SmsReceiptQuery = z.infer<typeof smsReceiptQuery>;

export const smsReceiptBody = z.strictObject({
  providerRef: z.string().min(1).max(200),
  reference: z.uuid(),
  phone: z.string().max(20),
  status: z.enum(['delivered', 'failed'] as const satisfies readonly ReceiptStatus[]),
});
export type SmsReceiptBody = z.infer<typeof smsReceiptBody>;

/** `recorded` is false for a receipt that had come before. */
export interface ReceiptTaken {
  recorded: boolean;
}
