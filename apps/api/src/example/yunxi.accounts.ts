import type { AccountRole } from '../../../../libs/domain/access/account-role.ts';

/** One sign-in of each kind, so that a newcomer can look at the system from every side; the leader is the one whom drafts wait for. */
export const YUNXI_ACCOUNTS: readonly {
  username: string;
  displayName: string;
  role: AccountRole;
  unit: string | null;
}[] = [
  { username: 'anban', displayName: '周敏', role: 'safety_office', unit: null },
  { username: 'lingdao', displayName: '郑国安', role: 'leader', unit: null },
  { username: 'shenji', displayName: '审计组', role: 'auditor', unit: null },
  { username: 'liuwan', displayName: '柳小燕', role: 'unit', unit: '柳湾村' },
];
