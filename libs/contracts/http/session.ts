import { z } from 'zod';
import type { AccountRole } from '../../domain/access/account-role.ts';

export const signInBody = z.strictObject({
  username: z.string().trim().min(1, '请填写用户名').max(64).meta({ title: '用户名' }),
  password: z.string().min(1, '请填写密码').max(200).meta({ title: '密码' }),
  /** Six digits of the second factor, for accounts that have one. */
  totp: z
    .string()
    .regex(/^\d{6}$/, '动态口令应为 6 位数字')
    .optional(),
});
export type SignInBody = z.infer<typeof signInBody>;

export const passwordBody = z.strictObject({
  currentPassword: z.string().min(1, '请填写现在的密码').max(200).meta({ title: '现在的密码' }),
  newPassword: z.string().min(1, '请填写新密码').max(200).meta({ title: '新密码' }),
});
export type PasswordBody = z.infer<typeof passwordBody>;

export const totpBody = z.strictObject({
  password: z.string().min(1, '请填写现在的密码').max(200).meta({ title: '现在的密码' }),
  secret: z.string().regex(/^[A-Z2-7]{32}$/, '密钥格式不对，请重新开始绑定'),
  code: z.string().regex(/^\d{6}$/, '动态口令应为 6 位数字'),
});
export type TotpBody = z.infer<typeof totpBody>;

export const totpRemovalBody = z.strictObject({
  password: z.string().min(1, '请填写现在的密码').max(200).meta({ title: '现在的密码' }),
});
export type TotpRemovalBody = z.infer<typeof totpRemovalBody>;

/** Who is signed in. */
export interface SessionAccount {
  id: string;
  username: string;
  displayName: string;
  role: AccountRole;
  unitId: string | null;
  mustChangePassword: boolean;
}

/** A second factor to be entered into an authenticator; it counts only after a code of it was confirmed. */
export interface TotpOffer {
  secret: string;
  /** otpauth:// address for a QR code. */
  uri: string;
}
