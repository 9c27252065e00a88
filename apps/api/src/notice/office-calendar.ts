import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import type { Config } from '../../../../libs/config/config.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { CONFIG } from '../database/config.token.ts';

/** The working-day calendar of this installation, read once at start. */
@Injectable()
export class OfficeCalendar {
  private readonly days: DayTable;

  constructor(@Inject(CONFIG) config: Config) {
    this.days = loadAnnouncedCalendar(join(config.policyDir, '..', 'calendars'));
  }

  table(): DayTable {
    return this.days;
  }
}
