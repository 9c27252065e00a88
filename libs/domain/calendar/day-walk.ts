import type { DayTable } from './day-table.ts';
import { isWorkingDay, whyRest } from './day-table.ts';
import type { IsoDate } from './office-day.ts';
import { addDays } from './office-day.ts';
import type { PausedDays } from './pause.ts';
import { pauseOn } from './pause.ts';

export type SkippedDay = { date: IsoDate; why: string };

/** What days are counted with: which of them are working days, and when the clock stands still. */
export type Counting = { table: DayTable; paused: readonly PausedDays[] };

/**
 * A count of days: where it ended (null when it stopped at a pause that still lasts, `left` days short), the days counted, the days
 * passed over, those of them that only a pause took out (`stopped`), and every day whose kind decided the result.
 */
export type Walk = {
  day: IsoDate | null;
  left: number;
  counted: IsoDate[];
  skipped: SkippedDay[];
  stopped: IsoDate[];
  examined: IsoDate[];
};

/** The `count`th working day after (or before) a day; that day itself is not counted (CAL-01). */
export function walkWorkingDays(from: IsoDate, count: number, direction: 1 | -1, counting: Counting): Walk {
  const rest = (date: IsoDate) => (isWorkingDay(date, counting.table) ? null : whyRest(date, counting.table));
  const walk = step(from, count, direction, counting, rest);
  return { ...walk, examined: [...walk.counted, ...walk.skipped.map(({ date }) => date)] };
}

/** The `count`th natural day after (or before) a day, that day excluded; only pauses are passed over. */
export function walkNaturalDays(from: IsoDate, count: number, direction: 1 | -1, counting: Counting): Walk {
  if (counting.paused.length > 0) return step(from, count, direction, counting, () => null);
  return { day: addDays(from, count * direction), left: 0, counted: [], skipped: [], stopped: [], examined: [] };
}

/** The day itself if it is a working day, else the first working day after the rest ends (民法典 203, CAL-04), or the last before it. */
export function rollToWorkingDay(date: IsoDate, direction: 1 | -1, counting: Counting): Walk {
  return walkWorkingDays(addDays(date, -direction), 1, direction, counting);
}

function step(
  from: IsoDate,
  count: number,
  direction: 1 | -1,
  { paused }: Counting,
  rest: (date: IsoDate) => string | null,
): Walk {
  const walk: Walk = { day: from, left: count, counted: [], skipped: [], stopped: [], examined: [] };
  for (let day = addDays(from, direction); walk.left > 0; day = addDays(day, direction)) {
    const pause = pauseOn(day, paused);
    if (pause?.to === null && direction === 1) return { ...walk, day: null };
    const why = rest(day);
    if (why === null && pause === undefined) {
      walk.left -= 1;
      walk.day = day;
      walk.counted.push(day);
      continue;
    }
    if (why === null) walk.stopped.push(day);
    walk.skipped.push({ date: day, why: why ?? `中止计时：${pause?.reasons.join('、')}` });
  }
  return walk;
}
