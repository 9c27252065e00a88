import type { DayTable } from '../calendar/day-table.ts';
import { dateOf } from '../calendar/office-day.ts';
import { parsePace, workingDaysFrom } from '../ladder/pace.ts';
import type { Policy } from '../ladder/policy.ts';
import { currentPeriod, shortOf, type DutyFacts } from './duty-facts.ts';

/** Target reached; on course; the working days left make it hard; they make it impossible at one act a day. */
export type PaceLevel = 'met' | 'on_course' | 'hard' | 'impossible';

export const PACE_LEVEL_NAMES: Readonly<Record<PaceLevel, string>> = {
  met: '已达标',
  on_course: '正常',
  hard: '时间紧',
  impossible: '来不及',
};

export interface Pace {
  period: string;
  first: string;
  last: string;
  done: number;
  target: number;
  owed: number;
  /** From today through the last day, both counted. */
  workingDaysLeft: number;
  /** They are counted over a year whose holidays are not announced. */
  daysMayChange: boolean;
  level: PaceLevel;
}

/** Where the window that runs stands at an instant; null after the last one. */
export function paceOf(facts: DutyFacts, policy: Policy, table: DayTable, now: string): Pace | null {
  const period = currentPeriod(facts);
  if (period === null) return null;
  const owed = shortOf(period);
  const days = workingDaysFrom(dateOf(now), period.last, table);
  return {
    period: period.name,
    first: period.first,
    last: period.last,
    done: period.done,
    target: period.target,
    owed,
    workingDaysLeft: days.count,
    daysMayChange: days.provisional,
    level: levelOf(owed, days.count, hardestPace(policy)),
  };
}

function levelOf(owed: number, left: number, daysAnAct: number): PaceLevel {
  if (owed === 0) return 'met';
  if (left < owed) return 'impossible';
  return left < owed * daysAnAct ? 'hard' : 'on_course';
}

/** Working days an act takes by the policy's earliest warning; one where it warns of none. */
function hardestPace(policy: Policy): number {
  return Math.max(1, ...(policy.clocks.pace?.rungs ?? []).map(({ at }) => parsePace(at) ?? 1));
}
