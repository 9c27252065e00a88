import type { Directory } from '../../../../libs/domain/rehearsal/directory.ts';
import { resolveAudience } from '../../../../libs/record/world/audience.ts';
import type { World } from '../../../../libs/record/world/world.ts';

/** The unit tree and posts as they stand, asked by the very function that resolves audiences when a rung falls due. */
export function directoryOf(world: World): Directory {
  return {
    unitName: (unitId) => world.units.get(unitId)?.name ?? unitId,
    reach: (unitId, role, channels) =>
      resolveAudience(world, unitId, role, channels).map(({ personId, name, phone, email }) => ({
        personId,
        name,
        addresses: { ...(phone === null ? {} : { sms: phone }), ...(email === null ? {} : { email }) },
      })),
  };
}
