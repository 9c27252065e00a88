import type { DataSource } from 'typeorm';
import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import type { Settings } from '../../../../libs/config/config.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { withDatabase } from '../installation/open-database.ts';

export interface TableInForce {
  table: DayTable;
  /** `files`: no installation was found, so the years shipped with the program answer. */
  from: 'installation' | 'files';
}

/** The working calendar the installation counts with; without one, or before its first start, the shipped years. */
export async function tableInForce(settings: Settings): Promise<TableInForce> {
  const stored = settings.databaseUrl === undefined ? null : await withDatabase(settings, readStored);
  if (stored !== null) return { table: stored, from: 'installation' };
  return { table: loadAnnouncedCalendar(settings.calendarDir), from: 'files' };
}

async function readStored({ manager }: DataSource): Promise<DayTable | null> {
  const { newestVersion, readDayTable } = await import('../../../../libs/calendar/stored-calendar.ts');
  return (await newestVersion(manager)) === null ? null : readDayTable(manager);
}
