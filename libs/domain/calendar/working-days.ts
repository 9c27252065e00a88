import type { DayTable } from './day-table.ts';
import { isWorkingDay, whyRest } from './day-table.ts';
import type { IsoDate } from './office-day.ts';
import { addDays } from './office-day.ts';

export type SkippedDay = { date: IsoDate; why: string };

/** Where a count ended, the rest days it passed over, and every day whose kind decided the result. */
export type Walk = { day: IsoDate; skipped: SkippedDay[]; examined: IsoDate[] };

/** The `count`th working day after (or before) a day; that day itself is not counted (CAL-01). */
export function walkWorkingDays(from: IsoDate, count: number, direction: 1 | -1, table: DayTable): Walk {
  const walk: Walk = { day: from, skipped: [], examined: [] };
  for (let left = count; left > 0;) {
    walk.day = addDays(walk.day, direction);
    walk.examined.push(walk.day);
    if (isWorkingDay(walk.day, table)) left -= 1;
    else walk.skipped.push({ date: walk.day, why: whyRest(walk.day, table) });
  }
  return walk;
}

/** The day itself if it is a working day, else the first working day after the rest ends (民法典 203, CAL-04). */
export function rollToWorkingDay(date: IsoDate, table: DayTable): Walk {
  return walkWorkingDays(addDays(date, -1), 1, 1, table);
}
