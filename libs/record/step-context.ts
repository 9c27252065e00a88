import type { EntityManager } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import type { Policy } from '../domain/ladder/policy.ts';
import type { LetterNumbers } from './letter-numbers.ts';
import type { World } from './world/world.ts';

/** What the effects of a step may look at. */
export interface StepContext {
  manager: EntityManager;
  world: World;
  policy: Policy;
  table: DayTable;
  numbers: LetterNumbers;
  /** 64 hexadecimal characters, from the configuration. */
  secretKey: string;
}
