import type { DataSource } from 'typeorm';
import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import type { Settings } from '../../../../libs/config/config.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { withDatabase } from '../installation/open-database.ts';
import { failureOf } from '../terminal/failure.ts';

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

/** The same for what can be answered while the installation is down: then the shipped years, and the answer says so. */
export async function tableAtHand(settings: Settings): Promise<TableInForce> {
  try {
    return await tableInForce(settings);
  } catch (error) {
    if (failureOf(error)?.exit !== 3 && !isUnprepared(error)) throw error;
    return { table: loadAnnouncedCalendar(settings.calendarDir), from: 'files' };
  }
}

/** A database whose tables were never made. */
const isUnprepared = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '42P01';

async function readStored({ manager }: DataSource): Promise<DayTable | null> {
  const { newestVersion, readDayTable } = await import('../../../../libs/calendar/stored-calendar.ts');
  return (await newestVersion(manager)) === null ? null : readDayTable(manager);
}
