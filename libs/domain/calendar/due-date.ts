import type { DayTable } from './day-table.ts';
import { isProvisional } from './day-table.ts';
import type { DueOptions, DueSheet } from './due.ts';
import { noticesOf } from './due-sources.ts';
import type { IsoDate } from './office-day.ts';
import { atTime } from './office-day.ts';

/**
 * The sheet of a date that a document states itself: the end of that very day, which does not roll because the document's
 * word governs; `clause` is the sentence or reference the date was taken from. Refuses `date_invalid`.
 */
export function dueOnDate(date: IsoDate, clause: string, table: DayTable, options: DueOptions): DueSheet {
  return {
    dueOn: date,
    dueAt: atTime(date, options.dayEndsAt),
    dayKind: 'natural',
    counted: 0,
    skipped: [],
    provisional: isProvisional(date, table),
    sources: [clause, ...noticesOf([date], table)],
  };
}
