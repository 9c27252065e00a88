import type { DayTable } from '../../calendar/day-table.ts';
import type { Policy } from '../../ladder/policy.ts';
import type { Directory } from '../directory.ts';
import type { DraftPlan } from '../draft-plan.ts';
import type { RehearsedEvent, RehearsedGap, RehearsedMessage } from '../rehearsed.ts';
import type { Collision } from './collision.ts';
import { deadlineCollisions } from './deadlines.ts';
import { faultCollisions } from './faults.ts';
import { peopleCollisions } from './people.ts';
import { restDayCollisions } from './rest-days.ts';

/** What collisions are looked for in. */
export interface CollisionGround {
  plan: DraftPlan;
  policy: Policy;
  table: DayTable;
  directory: Directory;
  events: readonly RehearsedEvent[];
  messages: readonly RehearsedMessage[];
  gaps: readonly RehearsedGap[];
  /** Rungs of the due date still ahead at issue, by business key. */
  dueRungs: ReadonlyMap<string, number>;
  perPersonPerDay: number;
}

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
