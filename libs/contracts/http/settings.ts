import { z } from 'zod';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '应为 24 小时制的时刻，如 22:00');

const quietHours = z
  .strictObject({ from: clock, to: clock })
  .refine(({ from, to }) => from !== to, '静默时段的起止时刻不能相同；不需要静默时段时请清空');

export const notificationSettingsBody = z.strictObject({
  /** The signature between 【】; providers take 2 to 16 characters without symbols. */
  smsSign: z
    .string()
    .trim()
    .regex(/^[\p{Script=Han}A-Za-z0-9]{2,16}$/u, '短信签名应为 2 到 16 个汉字、字母或数字，不写【】'),
  mailName: z
    .string()
    .trim()
    .regex(/^[^\p{C}"<>@]{1,40}$/u, '发件人名称应为 1 到 40 个字，不含引号、尖括号和 @'),
  mailAddress: z
    .string()
    .trim()
    .max(254)
    .regex(/^[^\s@<>"',;]+@[A-Za-z0-9.-]+$/, '发件地址应为邮箱地址，例如 anban@example.cn'),
  /** Messages one person may get on one channel within 24 hours; null means no limit. */
  perPersonPerDay: z.int('每人每天的条数应为整数').min(1, '至少 1 条；不限制请清空').max(1000).nullable(),
  quietHours: quietHours.nullable(),
  /** Templates that are sent within the quiet hours too. */
  urgentTemplates: z.array(z.string().min(1).max(60)).max(100),
  /** Hours. */
  receiptWithinHours: z.int('回执时限应为整数小时').min(1, '回执时限至少 1 小时').max(720, '回执时限最多 720 小时'),
});

/** As whom messages are sent, and what holds them back. */
export type NotificationSettings = z.infer<typeof notificationSettingsBody>;
