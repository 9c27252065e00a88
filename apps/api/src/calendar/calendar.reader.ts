import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { announcementLamp } from '../../../../libs/calendar/announcement-lamp.ts';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import { FIRST_STATUTORY_YEAR } from '../../../../libs/calendar/statutory-days.ts';
import { readStoredCalendar, type StoredYear } from '../../../../libs/calendar/stored-calendar.ts';
import type {
  CalendarLamp,
  CalendarOverview,
  CalendarYearSummary,
  CalendarYearView,
  YearStanding,
} from '../../../../libs/contracts/http/calendar.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { daysOfYear } from './calendar-days.ts';
import { readLoadings, readLocalDays } from './calendar.rows.ts';

/** Plans reach that far; years behind them are computed all the same. */
const YEARS_AHEAD = 2;

/** The working calendar as people look at it. */
@Injectable()
export class CalendarReader {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OfficeCalendar) private readonly calendar: OfficeCalendar,
  ) {}

  async overview(): Promise<CalendarOverview> {
    const { manager } = this.dataSource;
    const today = await this.today();
    const table = await this.calendar.current(manager);
    const { years: loaded } = await readStoredCalendar(manager);
    const numbers = [...loaded.map(({ year }) => year), FIRST_STATUTORY_YEAR, thisYear(today) + YEARS_AHEAD];
    const first = Math.min(...numbers);
    const years = Array.from({ length: Math.max(...numbers) - first + 1 }, (_, n) => first + n);
    return {
      today,
      version: table.version,
      lamp: announcementLamp(table, today),
      years: years.map((year) => summaryOf(year, loaded, today)),
      localDays: await readLocalDays(manager),
    };
  }

  async lamp(): Promise<CalendarLamp> {
    return announcementLamp(await this.calendar.current(this.dataSource.manager), await this.today());
  }

  /** Refuses `year_out_of_range`. */
  async year(year: number): Promise<CalendarYearView> {
    const { manager } = this.dataSource;
    const table = await this.calendar.current(manager);
    const stored = await readStoredCalendar(manager);
    const known = stored.years.some((loaded) => loaded.year === year);
    if (!known && (table.years[year] === undefined || year < FIRST_STATUTORY_YEAR)) {
      throw new Refusal(
        'not_found',
        'year_out_of_range',
        `${year} 年的放假安排没有载入，请先导入该年的放假安排文件，或从列表中选择其他年份。`,
      );
    }
    return {
      ...summaryOf(year, stored.years, await this.today()),
      days: daysOfYear(year, table, stored),
      loadings: await readLoadings(manager, year),
    };
  }

  private async today(): Promise<string> {
    return dateOf((await this.clock.now(this.dataSource.manager)).toISOString());
  }
}

const thisYear = (today: string): number => Number(today.slice(0, 4));

function summaryOf(year: number, loaded: readonly StoredYear[], today: string): CalendarYearSummary {
  const found = loaded.find((candidate) => candidate.year === year);
  if (found === undefined) {
    const standing: YearStanding = year <= thisYear(today) ? 'missing' : 'provisional';
    return { year, standing, papers: [], noticeNumber: null, fileName: null, loadedAt: null, loadedBy: null };
  }
  const { papers, noticeNumber, fileName, loadedBy } = found;
  return {
    year,
    standing: 'announced',
    papers,
    noticeNumber,
    fileName,
    loadedAt: found.loadedAt.toISOString(),
    loadedBy,
  };
}
