import { daySheet } from './day-sheet.ts';
import type { Counting, Walk } from './day-walk.ts';
import { rollToWorkingDay, walkNaturalDays } from './day-walk.ts';
import type { DueOptions, DueSheet, UndatedSheet } from './due-sheet.ts';
import { statedDayRules } from './due-sources.ts';
import type { IsoDate } from './office-day.ts';
import { addDays, naturalDaysBetween } from './office-day.ts';
import type { Occurrence, StatedLimit } from './stated-occurrence.ts';
import { occurrenceOf } from './stated-occurrence.ts';
import { timeLimitText } from './time-limit-text.ts';
import { formatTimeLimit } from './time-limit-words.ts';

/**
 * A limit that names its last day. The day stays where the text put it unless the text says how it rolls. Paused days between the start
 * (or the window's opening) and that day move it later by as many natural days, and a day that was moved rolls off a rest day.
 */
export function dueStated(
  limit: StatedLimit,
  start: IsoDate,
  counting: Counting,
  options: DueOptions,
): DueSheet | UndatedSheet {
  const found = occurrenceOf(limit, start);
  const run = movedByPauses(found, start, counting);
  const moved = run.day !== found.on;
  const named = {
    dayKind: 'natural' as const,
    counted: 0,
    direction: 'stated' as const,
    rule: formatTimeLimit(limit),
    term: timeLimitText(limit),
    opensOn: found.opensOn,
    holiday: null,
    movedFrom: moved ? found.on : null,
  };
  const way = moved ? 'next' : found.roll;
  const roll =
    run.day === null || way === 'stays' ? null : rollToWorkingDay(run.day, way === 'next' ? 1 : -1, counting);
  const rules = statedDayRules(found.roll, moved);
  return daySheet({ ...named, start, walks: [run], roll, pausedUnit: 'natural', rules }, counting, options);
}

/** The last day after the paused days before it are given back. */
export function movedByPauses(
  { on, opensOn }: Pick<Occurrence, 'on' | 'opensOn'>,
  start: IsoDate,
  counting: Counting,
): Walk {
  const from = opensOn !== null && opensOn > start ? addDays(opensOn, -1) : start;
  const run = walkNaturalDays(from, Math.max(naturalDaysBetween(from, on), 0), 1, counting);
  return from >= on ? { ...run, day: on } : run;
}
