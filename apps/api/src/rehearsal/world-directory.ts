import type { AudienceRole } from '../../../../libs/domain/ladder/policy.ts';
import { ONE_PERSON_A_POST, type Directory } from '../../../../libs/domain/rehearsal/directory.ts';
import { resolveAudience } from '../../../../libs/record/world/audience.ts';
import type { World } from '../../../../libs/record/world/world.ts';

const OF_THE_OFFICE: readonly AudienceRole[] = ['office', 'signatory'];

/**
 * The unit tree and posts as they stand, asked by the very function that resolves audiences when a rung falls due. A unit
 * that only the notice knows counts as having everybody it needs; that it is not matched is said once, not per message.
 */
export function directoryOf(world: World): Directory {
  return {
    unitName: (unitId) => world.units.get(unitId)?.name ?? unitId,
    reach: (unitId, role, channels) => {
      if (!world.units.has(unitId) && !OF_THE_OFFICE.includes(role))
        return ONE_PERSON_A_POST.reach(unitId, role, channels);
      return resolveAudience(world, unitId, role, channels).map(({ personId, name, phone, email }) => ({
        personId,
        name,
        addresses: { ...(phone === null ? {} : { sms: phone }), ...(email === null ? {} : { email }) },
      }));
    },
  };
}
