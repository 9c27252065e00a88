import type { DayTable } from '../../calendar/day-table.ts';
import type { Directory } from '../../audience/directory.ts';
import type { DraftPlan, RehearsalPolicies } from '../draft-plan.ts';
import type { RehearsedEvent, RehearsedGap, RehearsedMessage } from '../rehearsed.ts';

/** What collisions are looked for in. */
export interface CollisionGround {
  plan: DraftPlan;
  policies: RehearsalPolicies;
  table: DayTable;
  directory: Directory;
  events: readonly RehearsedEvent[];
  messages: readonly RehearsedMessage[];
  gaps: readonly RehearsedGap[];
  /** Rungs of the due date still ahead at issue, by business key. */
  dueRungs: ReadonlyMap<string, number>;
  perPersonPerDay: number;
}
