import type { AudienceRole } from '../ladder/policy.ts';
import type { NotificationChannel } from '../notification/notification.ts';

/** Somebody a role stands for, with the channels he can be reached on. */
export interface Reached {
  personId: string;
  name: string;
  addresses: Readonly<Partial<Record<NotificationChannel, string>>>;
}

/** Who stands behind the roles of the units. */
export interface Directory<Person extends Reached = Reached> {
  officeName: string;
  unitName(unitId: string): string;
  /** The people behind a role who can be reached on one of the channels. */
  reach(unitId: string, role: AudienceRole, channels: readonly NotificationChannel[]): readonly Person[];
}

/** A role behind which nobody could be reached when a step of this unit's case wanted to tell it. */
export interface Gap {
  unitId: string;
  role: AudienceRole;
}

/** Roles of the office's own people, whichever unit a case belongs to. */
export const isOfTheOffice = (role: AudienceRole): boolean => role === 'office' || role === 'signatory';

/** Whose directory entry is to be mended: the office's own people are not the responsible unit's. */
export const holderName = ({ unitId, role }: Gap, directory: Pick<Directory, 'officeName' | 'unitName'>): string =>
  isOfTheOffice(role) ? directory.officeName : directory.unitName(unitId);
