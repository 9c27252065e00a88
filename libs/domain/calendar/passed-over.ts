import type { SkippedDay } from './day-walk.ts';
import type { DueSheet, UndatedSheet } from './due-sheet.ts';

/** The days a count passed over, those apart over which the last day moved off a rest. */
export const passedOver = (sheet: DueSheet | UndatedSheet): SkippedDay[] =>
  sheet.skipped.filter((day) => !isRolledOver(day, sheet));

/** The rest days over which the last day moved. */
export const rolledOver = (sheet: DueSheet | UndatedSheet): SkippedDay[] =>
  sheet.skipped.filter((day) => isRolledOver(day, sheet));

/** A day between where the count ended and where the last day came to lie. */
function isRolledOver({ date }: SkippedDay, { rolledFrom: from, dueOn: to }: DueSheet | UndatedSheet): boolean {
  if (from === null) return false;
  return to !== null && to < from ? date <= from && date > to : date >= from;
}
