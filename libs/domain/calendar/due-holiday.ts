import { daySheet } from './day-sheet.ts';
import type { Counting, Walk } from './day-walk.ts';
import { rollToWorkingDay, walkNaturalDays, walkWorkingDays } from './day-walk.ts';
import type { DueOptions, DueSheet, UndatedSheet } from './due-sheet.ts';
import { holidayRules } from './due-sources.ts';
import { movedByPauses } from './due-stated.ts';
import type { HolidayBlock } from './holiday-block.ts';
import { holidayBlock } from './holiday-block.ts';
import type { IsoDate } from './office-day.ts';
import { timeLimitText } from './time-limit-text.ts';
import { formatTimeLimit } from './time-limit-words.ts';
import type { HolidayTerm, TimeLimit } from './time-limit.ts';

/**
 * A limit counted from a holiday's rest: back from its first day without rolling, or on from its last day. The rest is the one that runs
 * or comes next on the start day; paused days between the start and the day found move it as they move a stated day.
 */
export function dueByHoliday(
  limit: Extract<TimeLimit, { form: 'holiday' }>,
  start: IsoDate,
  counting: Counting,
  options: DueOptions,
): DueSheet | UndatedSheet {
  const block = holidayBlock(limit.holiday, start, limit.year, counting.table);
  const unpaused = countFrom(block, limit.term, { ...counting, paused: [] });
  const on = unpaused.at(-1)?.day as IsoDate;
  const run = movedByPauses({ on, opensOn: null }, start, counting);
  const moved = run.day !== on;
  const named = {
    dayKind: limit.term.dayKind,
    counted: limit.term.count,
    direction: limit.term.direction,
    rule: formatTimeLimit(limit),
    term: timeLimitText(limit),
    opensOn: null,
    holiday: block,
    movedFrom: moved ? on : null,
    pausedUnit: 'natural' as const,
    rules: holidayRules(limit.term, moved),
  };
  const [first, roll = null] = unpaused;
  if (!moved) return daySheet({ ...named, start, walks: [first], roll }, counting, options);
  const rolled = run.day === null ? null : rollToWorkingDay(run.day, 1, counting);
  return daySheet({ ...named, start, walks: [first, run], roll: rolled }, counting, options);
}

function countFrom(block: HolidayBlock, term: HolidayTerm, counting: Counting): [Walk] | [Walk, Walk] {
  const [anchor, way] = term.direction === 'before' ? [block.first, -1 as const] : [block.last, 1 as const];
  if (term.dayKind === 'working') return [walkWorkingDays(anchor, term.count, way, counting)];
  const run = walkNaturalDays(anchor, term.count, way, counting);
  return way === -1 ? [run] : [run, rollToWorkingDay(run.day as IsoDate, 1, counting)];
}
