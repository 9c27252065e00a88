import type { CollisionGround } from './collision-ground.ts';
import type { Collision } from './collision.ts';
import { deadlineCollisions } from './deadlines.ts';
import { faultCollisions } from './faults.ts';
import { peopleCollisions } from './people.ts';
import { restDayCollisions } from './rest-days.ts';

const SEVERITIES = ['error', 'warning', 'info'] as const;

/** The gravest first, then by day. */
export function collisionsOf(ground: CollisionGround): Collision[] {
  const found = [
    ...faultCollisions(ground.plan.faults),
    ...deadlineCollisions(ground),
    ...peopleCollisions(ground),
    ...restDayCollisions(ground),
  ];
  const rank = ({ severity, date }: Collision): string => `${SEVERITIES.indexOf(severity)}${date ?? ''}`;
  return found.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
