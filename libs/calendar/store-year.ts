import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { CalendarDayEntity } from '../persistence/entities/calendar-day.entity.ts';
import { CalendarYearEntity } from '../persistence/entities/calendar-year.entity.ts';
import type { AnnouncedYear } from './announced-year.ts';

/** How a year came into the tables. */
export interface Loading {
  fileName: string;
  loadedAt: Date;
  loadedBy: string;
  /** Why it replaces the one before; null for a first loading. */
  reason: string | null;
}

/** Writes a year; the one it replaces stays as history. */
export async function storeYear(manager: EntityManager, announced: AnnouncedYear, loading: Loading): Promise<void> {
  const { year, papers, noticeNumber, days } = announced;
  await manager.query('update calendar_year set replaced_at = $2 where year = $1 and replaced_at is null', [
    year,
    loading.loadedAt,
  ]);
  const id = randomUUID();
  await manager.insert(CalendarYearEntity, { id, year, papers, noticeNumber, ...loading, replacedAt: null });
  await manager.insert(
    CalendarDayEntity,
    days.map(({ date, name, isOffDay }) => ({ yearId: id, date, name, kind: isOffDay ? 'off' : 'work' }) as const),
  );
}

/** True when loading `given` would change nothing of `loaded`; an unknown notice number says nothing against a known one. */
export function sameYear(loaded: AnnouncedYear, given: AnnouncedYear): boolean {
  const sameNumber = given.noticeNumber === null || given.noticeNumber === loaded.noticeNumber;
  return sameNumber && contentsOf(loaded) === contentsOf(given);
}

function contentsOf({ papers, days }: AnnouncedYear): string {
  const sorted = days.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return JSON.stringify([papers, sorted.map(({ date, name, isOffDay }) => [date, name, isOffDay])]);
}
