import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';

/** Who sends this request. `unitIds` is what a unit's account may see: its unit and everything below it. */
export interface SignedIn {
  id: string;
  username: string;
  displayName: string;
  role: AccountRole;
  unitId: string | null;
  unitIds: readonly string[];
  mustChangePassword: boolean;
  /** Present for a cookie; an API token has none. */
  sessionHash: string | null;
}

/** Which rows a caller may see. */
export type Scope = { all: true } | { all: false; unitIds: readonly string[] };

/** A unit's account sees its own unit and those below; everybody else sees all. */
export function scopeOf(account: SignedIn): Scope {
  return account.role === 'unit' ? { all: false, unitIds: account.unitIds } : { all: true };
}

export const actorOf = (account: SignedIn): Actor => ({
  kind: 'account',
  id: account.id,
  name: account.displayName,
  unitId: account.unitId,
});
