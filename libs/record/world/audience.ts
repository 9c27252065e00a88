import type { AudienceRole } from '../../domain/ladder/policy.ts';
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

/** The people behind a role at this moment, with at least one address; an empty answer is for the caller to record. */
export function resolveAudience(world: World, unitId: string, role: AudienceRole): Recipient[] {
  return holders(world, unitId, role).filter((person) => person.phone !== null || person.email !== null);
}

function holders(world: World, unitId: string, role: AudienceRole): readonly Recipient[] {
  switch (role) {
    case 'contact':
    case 'head':
    case 'duty_desk':
      return holdersOf(world, unitId, role);
    case 'leader_in_charge':
      return nearestLeader(world, unitId);
    case 'office':
      return world.office === null ? [] : holdersOf(world, world.office.id, 'contact');
    case 'signatory':
      return world.office === null ? [] : holdersOf(world, world.office.id, 'head');
    default:
      return role satisfies never;
  }
}

/** The leader in charge is looked for from the unit upwards: a village's is usually the township's. */
function nearestLeader(world: World, unitId: string): readonly Recipient[] {
  for (let unit = world.units.get(unitId); unit !== undefined; unit = world.units.get(unit.parentId ?? '')) {
    const leaders = holdersOf(world, unit.id, 'leader_in_charge');
    if (leaders.length > 0) return leaders;
  }
  return [];
}
