import type { DataSource, EntityManager } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { SYSTEM } from '../domain/case/actor.ts';
import { appendSystem } from '../ledger/append.ts';
import type { Clock } from '../persistence/clock.ts';
import type { AnnouncedYear } from './announced-year.ts';
import { changeCalendar, lockCalendar } from './change-calendar.ts';
import { storeYear } from './store-year.ts';
import { readDayTable, readStoredCalendar } from './stored-calendar.ts';

/** Writes the shipped years the database does not have; what the office loaded itself is never touched. Answers the table in force. */
export async function seedCalendar(
  dataSource: DataSource,
  clock: Clock,
  shipped: readonly AnnouncedYear[],
): Promise<DayTable> {
  return dataSource.transaction(async (manager) => {
    await lockCalendar(manager);
    const at = await clock.now(manager);
    const known = new Set((await readStoredCalendar(manager)).years.map(({ year }) => year));
    const missing = shipped.filter(({ year }) => !known.has(year));
    const change = await changeCalendar(manager, at, { cause: '程序自带的放假安排' }, () => seed(manager, at, missing));
    return change?.after ?? readDayTable(manager);
  });
}

async function seed(manager: EntityManager, at: Date, years: readonly AnnouncedYear[]): Promise<void> {
  for (const announced of years) {
    const { year, papers, noticeNumber } = announced;
    const fileName = `${year}.json`;
    await storeYear(manager, announced, { fileName, loadedAt: at, loadedBy: SYSTEM.name, reason: null });
    const body = { name: `${year}年`, year, papers, noticeNumber, fileName, days: announced.days };
    await appendSystem(manager, at, 'calendar.year_loaded', { ...body, actor: { id: SYSTEM.id, name: SYSTEM.name } });
  }
}
