import type { AudienceRole } from '../ladder/policy.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** Somebody a role stands for, with the channels he can be reached on. */
export interface Reached {
  personId: string;
  name: string;
  addresses: Readonly<Partial<Record<NotificationChannel, string>>>;
}

/** Who stands behind the roles of the units. */
export interface Directory {
  unitName(unitId: string): string;
  /** The people behind a role who can be reached on one of the channels. */
  reach(unitId: string, role: AudienceRole, channels: readonly NotificationChannel[]): readonly Reached[];
}

const ROLE_NAMES: Record<AudienceRole, string> = {
  contact: '经办人',
  head: '主要负责人',
  leader_in_charge: '分管领导',
  duty_desk: '值班室',
  office: '安办',
  signatory: '签发人',
};

/** Roles held once in the house, whichever unit a task belongs to. */
const HOUSE_ROLES: readonly AudienceRole[] = ['leader_in_charge', 'office', 'signatory'];

/** Without a directory every post counts as one person with a telephone and a mailbox; units are called as printed. */
export const ONE_PERSON_A_POST: Directory = {
  unitName: (unitId) => unitId,
  reach: (unitId, role) => {
    const name = HOUSE_ROLES.includes(role) ? ROLE_NAMES[role] : `${unitId}${ROLE_NAMES[role]}`;
    return [{ personId: name, name, addresses: { sms: name, email: name } }];
  },
};

export const roleName = (role: AudienceRole): string => ROLE_NAMES[role];
