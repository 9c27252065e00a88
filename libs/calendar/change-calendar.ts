import type { EntityManager } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { CalendarVersionEntity } from '../persistence/entities/calendar-version.entity.ts';
import { newestVersion, readDayTable } from './stored-calendar.ts';

/** The working calendar before and after one change of its tables. */
export interface CalendarChange {
  /** Counts the states of the tables; the highest is in force. */
  number: number;
  before: DayTable;
  after: DayTable;
  at: Date;
  /** Who did what, in Chinese. */
  cause: string;
  /** The same as those read it whose dates move; null where the newly announced years say it. */
  told: string | null;
}

/** Runs in the transaction of the change; what it writes stands or falls with it. */
export type CalendarFollower = (manager: EntityManager, change: CalendarChange) => Promise<void>;

/** Changes of the calendar come one after another; held until the transaction ends. */
export async function lockCalendar(manager: EntityManager): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtext('duban:calendar'))`);
}

/**
 * Does `work` on the tables and numbers their new state; answers null, and calls nobody, when the contents stayed the same.
 * Expects `lockCalendar` to have been called.
 */
export async function changeCalendar(
  manager: EntityManager,
  at: Date,
  { cause, told = null }: { cause: string; told?: string | null },
  work: () => Promise<void>,
  followers: Iterable<CalendarFollower> = [],
): Promise<CalendarChange | null> {
  const before = await readDayTable(manager);
  await work();
  const after = await readDayTable(manager);
  const newest = await newestVersion(manager);
  if (newest?.version === after.version) return null;
  const number = (newest?.number ?? 0) + 1;
  await manager.insert(CalendarVersionEntity, { number, version: after.version, at, cause });
  const change = { number, before, after, at, cause, told };
  for (const follow of followers) await follow(manager, change);
  return change;
}
