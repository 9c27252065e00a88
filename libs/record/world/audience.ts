import type { AudienceRole } from '../../domain/ladder/policy.ts';
import type { NotificationChannel } from '../../domain/notification/notification.ts';
import type { Directory } from '../../domain/audience/directory.ts';
import { holdersOf, type Recipient, type World } from './world.ts';

/** The people of the house as an effect asks for them. */
export const directoryOf = (world: World): Directory<Recipient> => ({
  officeName: world.office?.name ?? '安办',
  unitName: (unitId) => world.units.get(unitId)?.name ?? '',
  reach: (unitId, role, channels) => resolveAudience(world, unitId, role, channels),
});

/** The people behind a role at this moment who can be reached on one of the channels; an empty answer is for the caller to record. */
export function resolveAudience(
  world: World,
  unitId: string,
  role: AudienceRole,
  channels: readonly NotificationChannel[],
): Recipient[] {
  const reachable = (people: readonly Recipient[]): Recipient[] =>
    people.filter((person) => channels.some((channel) => person.addresses[channel] !== undefined));
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
