import { Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import type { DayTable } from '../domain/calendar/day-table.ts';
import type { Clock } from '../persistence/clock.ts';
import { announcedYearsIn } from './announced.ts';
import type { CalendarFollower } from './change-calendar.ts';
import { seedCalendar } from './seed-calendar.ts';
import { newestVersion, readDayTable } from './stored-calendar.ts';

/** How long a process may count with a calendar another process has changed. */
const LOOK_EVERY_MS = 3_000;

/** The working-day table a process counts with, read anew when the calendar's tables change. */
export class OfficeCalendar implements OnApplicationBootstrap, OnModuleDestroy {
  /** Called for every change made through this process, in its transaction. */
  readonly followers = new Set<CalendarFollower>();
  private readonly logger = new Logger('OfficeCalendar');
  private held: DayTable;
  private watch: NodeJS.Timeout | undefined;
  private looking: Promise<unknown> = Promise.resolve();

  constructor(
    table: DayTable,
    private readonly dataSource: DataSource,
  ) {
    this.held = table;
  }

  /** Loads the shipped years the database lacks, then reads its tables. Refuses what `announcedYearsIn` refuses. */
  static async open(dir: string, dataSource: DataSource, clock: Clock): Promise<OfficeCalendar> {
    return new OfficeCalendar(await seedCalendar(dataSource, clock, announcedYearsIn(dir)), dataSource);
  }

  /** The table as it was read last, at most some seconds ago. */
  get table(): DayTable {
    return this.held;
  }

  /** The table as the manager's transaction sees it: one short query, and a second when it changed. */
  async current(manager: EntityManager): Promise<DayTable> {
    const newest = await newestVersion(manager);
    return newest === null || newest.version === this.held.version ? this.held : readDayTable(manager);
  }

  /** Takes over what other processes, or a transaction just committed, wrote. */
  async refresh(): Promise<DayTable> {
    this.held = await this.current(this.dataSource.manager);
    return this.held;
  }

  onApplicationBootstrap(): void {
    this.watch = setInterval(() => {
      this.looking = this.refresh().catch((error: unknown) => {
        // The table held stays good; the next look comes soon.
        this.logger.warn({ err: error }, 'the working calendar could not be looked at');
      });
    }, LOOK_EVERY_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.watch);
    await this.looking;
  }
}
