import type { Directory } from '../audience/directory.ts';
import { roleName } from '../audience/role-name.ts';
import type { AudienceRole } from '../ladder/policy.ts';

/** Roles held once in the house, whichever unit a task belongs to. */
const HOUSE_ROLES: readonly AudienceRole[] = ['leader_in_charge', 'office', 'signatory'];

/** Without a directory every post counts as one person with a telephone and a mailbox; units are called as printed. */
export const ONE_PERSON_A_POST: Directory = {
  officeName: roleName('office'),
  unitName: (unitId) => unitId,
  reach: (unitId, role) => {
    const name = HOUSE_ROLES.includes(role) ? roleName(role) : `${unitId}${roleName(role)}`;
    return [{ personId: name, name, addresses: { sms: name, email: name } }];
  },
};
