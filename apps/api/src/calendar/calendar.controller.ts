import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import {
  calendarFileBody,
  calendarImportBody,
  localDayBody,
  localDayQuery,
  localDayWithdrawalBody,
  yearParam,
  type CalendarFileBody,
  type CalendarImportBody,
  type CalendarImported,
  type CalendarOverview,
  type CalendarPreview,
  type CalendarYearView,
  type LocalDayBody,
  type LocalDayQuery,
  type LocalDayWithdrawalBody,
} from '../../../../libs/contracts/http/calendar.ts';
import { idParam } from '../../../../libs/contracts/http/page.ts';
import type { PlannedAnew } from '../../../../libs/domain/wording/planned-anew.ts';
import { CurrentAccount, Roles } from '../auth/route-access.ts';
import { actorOf, type SignedIn } from '../auth/signed-in.ts';
import { CalendarReader } from './calendar.reader.ts';
import { ChangeCalendarService } from './change-calendar.service.ts';

@Controller('api/v1/calendar')
@Roles('administrator', 'safety_office', 'leader', 'auditor', 'duty_desk')
export class CalendarController {
  constructor(
    @Inject(CalendarReader) private readonly reader: CalendarReader,
    @Inject(ChangeCalendarService) private readonly changes: ChangeCalendarService,
  ) {}

  @Get()
  overview(): Promise<CalendarOverview> {
    return this.reader.overview();
  }

  @Get('years/:year')
  year(@Param('year', { schema: yearParam }) year: number): Promise<CalendarYearView> {
    return this.reader.year(year);
  }

  /** What loading the file would change; nothing is stored. */
  @Post('years/preview')
  @HttpCode(200)
  @Roles('administrator', 'safety_office')
  preview(@Body({ schema: calendarFileBody }) body: CalendarFileBody): Promise<CalendarPreview> {
    return this.changes.preview(body);
  }

  @Post('years')
  @HttpCode(200)
  @Roles('administrator', 'safety_office')
  import(
    @Body({ schema: calendarImportBody }) body: CalendarImportBody,
    @CurrentAccount() account: SignedIn,
  ): Promise<CalendarImported> {
    return this.changes.import(body, actorOf(account));
  }

  /** What moving the day would do to open cases; nothing is stored. */
  @Get('local-days/preview')
  @Roles('administrator', 'safety_office')
  previewLocalDay(@Query({ schema: localDayQuery }) day: LocalDayQuery): Promise<PlannedAnew> {
    return this.changes.previewLocalDay(day);
  }

  @Post('local-days')
  @HttpCode(204)
  @Roles('administrator', 'safety_office')
  addLocalDay(@Body({ schema: localDayBody }) body: LocalDayBody, @CurrentAccount() account: SignedIn): Promise<void> {
    return this.changes.addLocalDay(body, actorOf(account));
  }

  /** What taking the day back would do to open cases; nothing is stored. */
  @Get('local-days/:id/withdrawal/preview')
  @Roles('administrator', 'safety_office')
  previewWithdrawal(@Param('id', { schema: idParam }) id: string): Promise<PlannedAnew> {
    return this.changes.previewWithdrawal(id);
  }

  @Post('local-days/:id/withdrawal')
  @HttpCode(204)
  @Roles('administrator', 'safety_office')
  withdrawLocalDay(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: localDayWithdrawalBody }) { reason }: LocalDayWithdrawalBody,
    @CurrentAccount() account: SignedIn,
  ): Promise<void> {
    return this.changes.withdrawLocalDay(id, reason, actorOf(account));
  }
}
