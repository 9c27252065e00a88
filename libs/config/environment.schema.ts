import { z } from 'zod';
import { FIRST_ADMINISTRATOR, passwordWeakness } from '../domain/access/password.ts';

const port = z
  .string()
  .regex(/^\d{1,5}$/, '应为 1 到 65535 之间的整数')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, '应为 1 到 65535 之间的整数');

const url = (schemes: readonly string[]) =>
  z.string().refine(
    (value) => {
      const parsed = URL.parse(value);
      return parsed !== null && schemes.includes(parsed.protocol.slice(0, -1)) && parsed.hostname !== '';
    },
    `应为以 ${schemes.map((scheme) => `${scheme}://`).join(' 或 ')} 开头的完整地址`,
  );

const address = z.string().regex(/^[^\s:/]+:\d{1,5}$/, '应为“主机:端口”，例如 127.0.0.1:7233');

/** Every environment variable the product knows; an empty value counts as not set. */
export const environmentSchema = z.object({
  DUBAN_DATA: z.string().default('./data'),
  DUBAN_HOST: z.string().default('127.0.0.1'),
  DUBAN_PORT: port.default(8300),
  DUBAN_PUBLIC_URL: url(['http', 'https']).optional(),
  DATABASE_URL: url(['postgres', 'postgresql']).optional(),
  TEMPORAL_ADDRESS: address.optional(),
  TEMPORAL_NAMESPACE: z
    .string()
    .regex(/^\w[\w.-]{0,99}$/, '应为字母、数字、点、横线或下划线组成的名称，例如 duban')
    .default('duban'),
  REDIS_URL: url(['redis', 'rediss']).optional(),
  SMTP_URL: url(['smtp', 'smtps']).optional(),
  DUBAN_SMS_URL: url(['http', 'https']).optional(),
  DUBAN_INBOX_URL: url(['http', 'https']).optional(),
  DUBAN_INBOX_HOST: z.string().default('127.0.0.1'),
  DUBAN_INBOX_PORT: port.default(8301),
  DUBAN_SMTP_PORT: port.default(8302),
  DUBAN_SECRET: z
    .string()
    .regex(/^[0-9a-f]{64}$/i, '应为 64 个十六进制字符（32 字节）')
    .optional(),
  DUBAN_SEAL_KEY: z.string().optional(),
  DUBAN_TOKEN: z.string().optional(),
  DUBAN_ADMIN_PASSWORD: z
    .string()
    .superRefine((password, place) => {
      const weakness = passwordWeakness(password, FIRST_ADMINISTRATOR);
      if (weakness !== null) place.addIssue({ code: 'custom', message: weakness });
    })
    .optional(),
  DUBAN_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: '应为 fatal、error、warn、info、debug、trace、silent 之一',
    })
    .default('info'),
  DUBAN_CONSOLE_DIR: z.string().default('./dist/apps/console'),
  DUBAN_POLICY_DIR: z.string().default('./policies'),
  DUBAN_CALENDAR_DIR: z.string().default('./calendars'),
});

export type Environment = z.infer<typeof environmentSchema>;
