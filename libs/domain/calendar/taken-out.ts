import type { TakenOut } from './due-sheet.ts';
import type { IsoDate } from './office-day.ts';
import type { PausedDays } from './pause.ts';

/** What each pause took out of a count, and the one that still stops it; pauses that touched nothing that counts are left out. */
export function takenOut(
  stopped: readonly IsoDate[],
  unit: 'natural' | 'working',
  paused: readonly PausedDays[],
  stands: boolean,
): TakenOut[] {
  return paused.flatMap(({ from, to, reasons, sources }) => {
    const count = stopped.filter((day) => from <= day && (to === null || day <= to)).length;
    return count > 0 || (stands && to === null) ? [{ from, to, count, unit, reasons, sources }] : [];
  });
}
