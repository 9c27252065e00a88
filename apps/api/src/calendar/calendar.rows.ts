import type { EntityManager } from 'typeorm';
import type { CalendarLoading, LocalDayRow } from '../../../../libs/contracts/http/calendar.ts';
import { CalendarYearEntity } from '../../../../libs/persistence/entities/calendar-year.entity.ts';
import { LocalDayEntity } from '../../../../libs/persistence/entities/local-day.entity.ts';

/** Every loading of a year, newest first. */
export async function readLoadings(manager: EntityManager, year: number): Promise<CalendarLoading[]> {
  const rows = await manager.find(CalendarYearEntity, { where: { year }, order: { loadedAt: 'desc', id: 'asc' } });
  return rows.map(({ fileName, noticeNumber, loadedAt, loadedBy, reason, replacedAt }) => ({
    fileName,
    noticeNumber,
    loadedAt: loadedAt.toISOString(),
    loadedBy,
    reason,
    replacedAt: replacedAt?.toISOString() ?? null,
  }));
}

/** Every local addition, withdrawn ones too; an office has a few a year. */
export async function readLocalDays(manager: EntityManager): Promise<LocalDayRow[]> {
  const rows = await manager.find(LocalDayEntity, { order: { date: 'desc', addedAt: 'desc' } });
  return rows.map(({ addedAt, withdrawnAt, ...row }) => ({
    ...row,
    addedAt: addedAt.toISOString(),
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  }));
}
