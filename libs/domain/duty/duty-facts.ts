import type { IsoDate } from '../calendar/office-day.ts';
import type { Capacity } from '../case/capacity.ts';
import type { CaseFacts } from '../case/case-facts.ts';
import type { DutyWindowDays } from './duty-period.ts';
import type { DutyRule } from './duty-rule.ts';
import type { DutyState } from './duty-state.ts';

/** One window with what was done in it. */
export interface DutyPeriod extends DutyWindowDays {
  /** Acts owed in it; a rule amended later asks more or less of the windows after it. */
  target: number;
  /** Acts that count for it, without what was made up after it was locked. */
  done: number;
  /** Acts done after it was locked that make up for what it was short of. */
  madeUp: number;
  /** When its last day had passed, UTC; null while it runs. */
  endedAt: string | null;
  /** When its figure was locked, UTC; acts count for it no longer. */
  lockedAt: string | null;
  /** Why the office asks for the rest no longer; null unless it does so. */
  excused: string | null;
}

/** An act that counts for a window that is not settled. */
export interface DutyAct {
  /** The command that recorded it. */
  id: string;
  /** The unit that recorded it: the one that answers, or one that acts beside it. */
  unitId: string | null;
  /** The day it was done. */
  on: IsoDate;
  text: string;
  /** Last day of the window it counts for. */
  period: IsoDate;
  madeUp: boolean;
}

/** The facts of one duty × one unit that answers for it. */
export interface DutyFacts extends CaseFacts {
  state: DutyState;
  /** The state before the unit said the duty was not its own. */
  stateBeforeDisowned: DutyState | null;
  signedAt: string | null;
  rule: DutyRule;
  /** Oldest first; the last one runs unless it has ended. */
  periods: readonly DutyPeriod[];
  acts: readonly DutyAct[];
  /** All acts recorded and not struck. */
  actsInAll: number;
  disownReason: string | null;
}

/** What a window is still short of; nothing once the office has excused it. */
export const shortOf = ({ target, done, madeUp, excused }: DutyPeriod): number =>
  excused === null ? Math.max(0, target - done - madeUp) : 0;

/** Whether an act may still count for a window: until it is locked, and afterwards for what it is short of. */
export const takesActs = (period: DutyPeriod): boolean => period.lockedAt === null || shortOf(period) > 0;

/** Acts that can be taken back: what a locked figure counts stays; a unit takes back what it has recorded itself. */
export function strikeableActs(
  { acts, periods, unitId }: Pick<DutyFacts, 'acts' | 'periods' | 'unitId'>,
  capacity: Capacity,
): readonly DutyAct[] {
  const isOpen = ({ period, madeUp }: DutyAct): boolean =>
    periods.some(({ last, lockedAt }) => last === period && (lockedAt === null || madeUp));
  return acts.filter((act) => isOpen(act) && (capacity !== 'unit' || act.unitId === unitId));
}

/** The window that runs; null after the last one has ended. */
export function currentPeriod({ periods }: Pick<DutyFacts, 'periods'>): DutyPeriod | null {
  const last = periods.at(-1);
  return last === undefined || last.endedAt !== null ? null : last;
}

/** Windows that are over and short of acts, oldest first. */
export const shortPeriods = ({ periods }: Pick<DutyFacts, 'periods'>): readonly DutyPeriod[] =>
  periods.filter((period) => period.endedAt !== null && shortOf(period) > 0);

/** Acts missing in all windows that are over. */
export const arrearsOf = (facts: Pick<DutyFacts, 'periods'>): number =>
  shortPeriods(facts).reduce((sum, period) => sum + shortOf(period), 0);
