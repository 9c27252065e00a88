import type { DayTable } from './day-table.ts';
import type { DueOptions, DueSheet } from './due-sheet.ts';
import { dueOfLimit } from './due-of-limit.ts';
import type { IsoDate } from './office-day.ts';
import { startOfDay } from './office-day.ts';

/**
 * The sheet of a date that a document states itself: the end of that very day, which does not roll because the document's
 * word governs; `clause` is the sentence or reference the date was taken from. Refuses `date_invalid`.
 */
export function dueOnDate(date: IsoDate, clause: string, table: DayTable, options: DueOptions): DueSheet {
  const sheet = dueOfLimit({ form: 'date', on: date, roll: 'stays' }, startOfDay(date), table, { ...options, clause });
  if (sheet.dueOn === null) throw new Error('a stated day without pauses is always due');
  return { ...sheet, sources: [clause, ...sheet.sources] };
}
