import { z } from 'zod';
import { ACCOUNT_ROLES, type AccountRole } from '../../domain/access/account-role.ts';

const username = z
  .string()
  .trim()
  .regex(/^[\p{L}\p{N}_.-]{2,32}$/u, '用户名应为 2 到 32 个字母、数字、汉字或 _ . -')
  .toLowerCase()
  .meta({ title: '用户名' });
const displayName = z.string().trim().min(1, '请填写姓名').max(50, '姓名最多 50 个字').meta({ title: '姓名' });
const role = z.enum(ACCOUNT_ROLES).meta({ title: '角色' });
const unitId = z.uuid({ error: '请选择单位' }).nullable().meta({ title: '单位' });

export const accountBody = z.strictObject({ username, displayName, role, unitId: unitId.default(null) });
export type AccountBody = z.infer<typeof accountBody>;

export const accountChange = z
  .strictObject({ displayName, role, unitId })
  .partial()
  .refine((change) => Object.keys(change).length > 0, '没有要修改的内容');
export type AccountChange = z.infer<typeof accountChange>;

export interface AccountView {
  id: string;
  username: string;
  displayName: string;
  role: AccountRole;
  unitId: string | null;
  unitName: string | null;
  mustChangePassword: boolean;
  hasSecondFactor: boolean;
  /** Instant until which sign-in is refused after wrong passwords. */
  lockedUntil: string | null;
  createdAt: string;
  disabledAt: string | null;
}

/** The password is shown this once; it must be changed at the first sign-in. */
export interface AccountWithPassword {
  account: AccountView;
  oneTimePassword: string;
}

export const tokenBody = z.strictObject({
  name: z.string().trim().min(1, '请写明用途').max(60).meta({ title: '用途' }),
  expiresInDays: z.number().int().min(1).max(3650).nullable().default(365).meta({ title: '有效期' }),
});
export type TokenBody = z.infer<typeof tokenBody>;

export interface TokenView {
  id: string;
  name: string;
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  revokedAt: string | null;
}

/** The token itself is shown this once. */
export interface NewToken {
  token: TokenView;
  secret: string;
}
