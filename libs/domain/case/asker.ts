import type { Capacity } from './capacity.ts';

/** Who asks whether he may act, for which holder of the duty, and at which instant (UTC). */
export interface Asker {
  capacity: Capacity;
  dutyGeneration: number;
  at: string;
}
