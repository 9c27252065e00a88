import type { EntityManager } from 'typeorm';
import type { AccountView } from '../../../../libs/contracts/http/account.ts';
import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';

interface Row {
  id: string;
  username: string;
  display_name: string;
  role: AccountRole;
  unit_id: string | null;
  unit_name: string | null;
  must_change_password: boolean;
  has_second_factor: boolean;
  locked_until: Date | null;
  created_at: Date;
  disabled_at: Date | null;
}

/** Accounts as the console shows them, by name; one when an id is given. Refuses an unknown id. */
export async function readAccounts(manager: EntityManager, id?: string): Promise<AccountView[]> {
  const rows: Row[] = await manager.query(
    `select a.id, a.username, a.display_name, a.role, a.unit_id, u.name as unit_name, a.must_change_password,
            a.totp_secret is not null as has_second_factor, a.locked_until, a.created_at, a.disabled_at
     from account a left join unit u on u.id = a.unit_id
     where $1::uuid is null or a.id = $1 order by a.username`,
    [id ?? null],
  );
  return rows.map((row) => ({
    id: row.id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    mustChangePassword: row.must_change_password,
    hasSecondFactor: row.has_second_factor,
    lockedUntil: row.locked_until?.toISOString() ?? null,
    createdAt: row.created_at.toISOString(),
    disabledAt: row.disabled_at?.toISOString() ?? null,
  }));
}

export async function readAccount(manager: EntityManager, id: string): Promise<AccountView> {
  const [account] = await readAccounts(manager, id);
  if (!account) throw new Refusal('not_found', 'account_not_found', '没有这个账号，可能已被删除。请刷新列表。');
  return account;
}
