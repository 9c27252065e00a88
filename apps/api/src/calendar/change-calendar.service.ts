import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { parseAnnouncedYear, type AnnouncedYear } from '../../../../libs/calendar/announced-year.ts';
import { importYear, previewYear } from '../../../../libs/calendar/import-year.ts';
import {
  addLocalDay,
  tableWithLocalDay,
  tableWithoutLocalDay,
  withdrawLocalDay,
} from '../../../../libs/calendar/local-day.ts';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type {
  CalendarFileBody,
  CalendarImportBody,
  CalendarImported,
  CalendarPreview,
  LocalDayBody,
  LocalDayQuery,
} from '../../../../libs/contracts/http/calendar.ts';
import type { Actor } from '../../../../libs/domain/case/actor.ts';
import type { PlannedAnew } from '../../../../libs/domain/wording/planned-anew.ts';
import { Clock } from '../../../../libs/persistence/clock.ts';
import { countMoves } from '../../../../libs/record/count-moves.ts';
import { PolicyStore } from '../../../../libs/record/policy-store.ts';

/** Loads announced years and keeps the local additions; the processes count with the new table within seconds. */
@Injectable()
export class ChangeCalendarService {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OfficeCalendar) private readonly calendar: OfficeCalendar,
    @Inject(PolicyStore) private readonly policies: PolicyStore,
  ) {}

  async preview(file: CalendarFileBody): Promise<CalendarPreview> {
    const announced = yearOf(file);
    const { manager } = this.dataSource;
    const { standing, loaded, changes, unarranged, unnamed, after } = await previewYear(manager, announced);
    const at = await this.clock.now(manager);
    const cases = standing === 'same' ? null : await countMoves(manager, after, this.policies, at);
    const { year, papers } = announced;
    const noticeNumber = announced.noticeNumber ?? loaded?.noticeNumber ?? null;
    const before = loaded && { fileName: loaded.fileName, loadedBy: loaded.loadedBy };
    return {
      year,
      papers,
      noticeNumber,
      standing,
      changes,
      unarranged,
      unnamed,
      cases,
      loaded: before && { ...before, loadedAt: loaded.loadedAt.toISOString() },
    };
  }

  async import(body: CalendarImportBody, actor: Actor): Promise<CalendarImported> {
    const announced = yearOf(body);
    const reason = body.reason ?? null;
    const order = { announced, fileName: body.fileName, reason };
    const outcome = await this.change((manager, at) => importYear(manager, at, order, actor, this.calendar.followers));
    return { year: announced.year, outcome, version: this.calendar.table.version };
  }

  async previewLocalDay(day: LocalDayQuery): Promise<PlannedAnew> {
    const { manager } = this.dataSource;
    const at = await this.clock.now(manager);
    return countMoves(manager, await tableWithLocalDay(manager, at, day), this.policies, at);
  }

  async previewWithdrawal(id: string): Promise<PlannedAnew> {
    const { manager } = this.dataSource;
    const at = await this.clock.now(manager);
    return countMoves(manager, await tableWithoutLocalDay(manager, id), this.policies, at);
  }

  async addLocalDay(body: LocalDayBody, actor: Actor): Promise<void> {
    await this.change((manager, at) => addLocalDay(manager, at, body, actor, this.calendar.followers));
  }

  async withdrawLocalDay(id: string, reason: string, actor: Actor): Promise<void> {
    await this.change((manager, at) => withdrawLocalDay(manager, at, { id, reason }, actor, this.calendar.followers));
  }

  private async change<T>(work: (manager: EntityManager, at: Date) => Promise<T>): Promise<T> {
    const done = await this.dataSource.transaction(async (manager) => work(manager, await this.clock.now(manager)));
    await this.calendar.refresh();
    return done;
  }
}

function yearOf({ text, fileName, noticeNumber }: CalendarFileBody): AnnouncedYear {
  const announced = parseAnnouncedYear(text, fileName);
  return { ...announced, noticeNumber: noticeNumber ?? announced.noticeNumber };
}
