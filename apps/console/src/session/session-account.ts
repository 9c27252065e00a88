import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';

export const SESSION_PATH = '/api/v1/session';
export const PASSWORD_PATH = '/api/v1/session/password';

export interface SessionAccount {
  id: string;
  username: string;
  displayName: string;
  role: AccountRole;
  unitId: string | null;
  mustChangePassword: boolean;
}
