import { isProvisional, isWorkingDay, type DayTable } from '../calendar/day-table.ts';
import { addDays, type IsoDate } from '../calendar/office-day.ts';

const SHAPE = /^fewer than (\d+) working days per act$/;

/** The days that a rung `fewer than 5 working days per act` reckons an act takes; null for any other distance. */
export function parsePace(at: string): number | null {
  const match = SHAPE.exec(at);
  return match === null ? null : Number(match[1]);
}

/** A stretch of working days, with whether it lies partly in a year whose holidays are not announced. */
export interface WorkingDays {
  count: number;
  provisional: boolean;
}

/** Working days from one day through another, both counted; none when the second lies before the first. */
export function workingDaysFrom(from: IsoDate, through: IsoDate, table: DayTable): WorkingDays {
  const days: WorkingDays = { count: 0, provisional: false };
  for (let day = from; day <= through; day = addDays(day, 1)) {
    if (isWorkingDay(day, table)) days.count += 1;
    days.provisional ||= isProvisional(day, table);
  }
  return days;
}

/**
 * The first working day on which fewer than `needed` working days are left through the due day, itself counted; null when none
 * before the due day's end is such a day.
 */
export function paceDay(dueOn: IsoDate, needed: number, table: DayTable): { on: IsoDate; provisional: boolean } | null {
  let left = 0;
  let provisional = false;
  if (needed < 2) return null;
  for (let day = dueOn; ; day = addDays(day, -1)) {
    provisional ||= isProvisional(day, table);
    if (isWorkingDay(day, table)) left += 1;
    if (left === needed - 1) return { on: day, provisional };
  }
}
