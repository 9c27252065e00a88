import type { EntityManager } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import type { IsoDate } from '../domain/calendar/office-day.ts';
import type { AnnouncedYear } from './announced-year.ts';
import { dayTableOf, type LocalDay } from './day-table-of.ts';

/** A year in force as it was loaded. */
export interface StoredYear extends AnnouncedYear {
  id: string;
  fileName: string;
  loadedAt: Date;
  loadedBy: string;
  /** Why it replaced the one before; null for a first loading. */
  reason: string | null;
}

/** The tables' contents in force. */
export interface StoredCalendar {
  years: StoredYear[];
  local: (LocalDay & { id: string })[];
}

const YEARS = `
  select y.id, y.year, y.papers, y.notice_number as "noticeNumber", y.file_name as "fileName", y.loaded_at as "loadedAt",
         y.loaded_by as "loadedBy", y.reason,
         (select coalesce(jsonb_agg(jsonb_build_object('name', d.name, 'date', d.date, 'isOffDay', d.kind = 'off') order by d.date), '[]')
            from calendar_day d where d.year_id = y.id) as days
  from calendar_year y where y.replaced_at is null order by y.year`;

const LOCAL = `
  select id, date::text as date, kind, document_number as "documentNumber"
  from local_day where withdrawn_at is null order by date`;

export async function readStoredCalendar(manager: EntityManager): Promise<StoredCalendar> {
  const years: StoredYear[] = await manager.query(YEARS);
  const local: (LocalDay & { id: string; date: IsoDate })[] = await manager.query(LOCAL);
  return { years, local };
}

/** The day table the tables hold. */
export async function readDayTable(manager: EntityManager): Promise<DayTable> {
  const { years, local } = await readStoredCalendar(manager);
  return dayTableOf(years, local);
}

/** The newest state of the tables; null before the first process has loaded the shipped years. */
export async function newestVersion(manager: EntityManager): Promise<{ number: number; version: string } | null> {
  const rows: { number: number; version: string }[] = await manager.query(
    'select number, version from calendar_version order by number desc limit 1',
  );
  return rows[0] ?? null;
}
