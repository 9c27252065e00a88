import type { AudienceRole } from '../../domain/ladder/policy.ts';
import type { NotificationChannel } from '../../domain/notification/notification.ts';
import { holdersOf, type Recipient, type World } from './world.ts';

const ROLE_NAMES: Record<AudienceRole, string> = {
  contact: '经办人',
  head: '主要负责人',
  leader_in_charge: '分管领导',
  duty_desk: '值班室',
  office: '安办',
  signatory: '签发人',
};

export const audienceName = (role: AudienceRole): string => ROLE_NAMES[role];

export const addressOf = (person: Recipient, channel: NotificationChannel): string | null =>
  channel === 'sms' ? person.phone : person.email;

/** The people behind a role at this moment who can be reached on one of the channels; an empty answer is for the caller to record. */
export function resolveAudience(
  world: World,
  unitId: string,
  role: AudienceRole,
  channels: readonly NotificationChannel[],
): Recipient[] {
  const reachable = (people: readonly Recipient[]): Recipient[] =>
    people.filter((person) => channels.some((channel) => addressOf(person, channel) !== null));
  return role === 'leader_in_charge'
    ? nearestLeaders(world, unitId, reachable)
    : reachable(holders(world, unitId, role));
}

function holders(world: World, unitId: string, role: Exclude<AudienceRole, 'leader_in_charge'>): readonly Recipient[] {
  switch (role) {
    case 'contact':
    case 'head':
    case 'duty_desk':
      return holdersOf(world, unitId, role);
    case 'office':
      return world.office === null ? [] : holdersOf(world, world.office.id, 'contact');
    case 'signatory':
      return world.office === null ? [] : holdersOf(world, world.office.id, 'head');
    default:
      return role satisfies never;
  }
}

/** The leader in charge is looked for from the unit upwards: a village's is usually the township's. */
function nearestLeaders(
  world: World,
  unitId: string,
  reachable: (people: readonly Recipient[]) => Recipient[],
): Recipient[] {
  for (let unit = world.units.get(unitId); unit !== undefined; unit = world.units.get(unit.parentId ?? '')) {
    const leaders = reachable(holdersOf(world, unit.id, 'leader_in_charge'));
    if (leaders.length > 0) return leaders;
  }
  return [];
}
