import type { AccountView } from '../../../../../libs/contracts/http/account.ts';
import { formatInstant } from '../../../../../libs/domain/calendar/office-day.ts';
import { useNow } from '../../patterns/use-now.ts';

/** What stands in the way of this account's sign-in, if anything. */
export function AccountState({ account }: { account: AccountView }) {
  const now = useNow();
  if (account.disabledAt !== null) return <span style={{ color: '#535d6b' }}>○ 已停用</span>;
  if (account.lockedUntil !== null && account.lockedUntil > now) {
    return <span style={{ color: '#8a5300' }}>▲ 锁定至 {formatInstant(account.lockedUntil).slice(-5)}</span>;
  }
  return account.mustChangePassword ? <span>■ 待首次登录</span> : <span>■ 正常</span>;
}
