import type { CollisionGround } from './collision-ground.ts';
import type { Collision } from './collision.ts';
import { deadlineCollisions } from './deadlines.ts';
import { faultCollisions } from './faults.ts';
import { peopleCollisions } from './people.ts';
import { restDayCollisions } from './rest-days.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Listed after everything that is about tasks and units. */
const OF_DAYS: readonly Collision['code'][] = ['person_flood', 'rest_day'];

/** The gravest first; of one gravity the plan's own faults before the days and people they fall on, then by day. */
export function collisionsOf(ground: CollisionGround): Collision[] {
  const found = [
    ...faultCollisions(ground.plan.faults),
    ...deadlineCollisions(ground),
    ...peopleCollisions(ground),
    ...restDayCollisions(ground),
  ];
  const rank = ({ severity, code, date }: Collision): string =>
    `${SEVERITIES.indexOf(severity)}${OF_DAYS.includes(code) ? code : ''}/${date ?? ''}`;
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
