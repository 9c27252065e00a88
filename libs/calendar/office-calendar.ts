import type { DayTable } from '../domain/calendar/day-table.ts';

/** The working-day table a process counts with. */
export class OfficeCalendar {
  readonly table: DayTable;

  constructor(table: DayTable) {
    this.table = table;
  }
}
