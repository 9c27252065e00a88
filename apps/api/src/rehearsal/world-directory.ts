import { isOfTheOffice, type Directory } from '../../../../libs/domain/audience/directory.ts';
import { ONE_PERSON_A_POST } from '../../../../libs/domain/rehearsal/one-person-a-post.ts';
import { directoryOf } from '../../../../libs/record/world/audience.ts';
import type { World } from '../../../../libs/record/world/world.ts';

/**
 * The unit tree and posts as they stand, asked by the very function that resolves audiences when a rung falls due. A unit
 * that only the notice knows counts as having everybody it needs; that it is not matched is said once, not per message.
 */
export function rehearsedDirectory(world: World): Directory {
  const known = directoryOf(world);
  const isKnown = (unitId: string): boolean => world.units.has(unitId);
  return {
    officeName: known.officeName,
    unitName: (unitId) => world.units.get(unitId)?.name ?? unitId,
    reach: (unitId, role, channels) =>
      isKnown(unitId) || isOfTheOffice(role)
        ? known.reach(unitId, role, channels)
        : ONE_PERSON_A_POST.reach(unitId, role, channels),
  };
}
