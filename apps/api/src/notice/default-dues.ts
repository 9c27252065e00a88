import { Inject, Injectable } from '@nestjs/common';
import { OfficeCalendar } from '../../../../libs/calendar/office-calendar.ts';
import type { Config } from '../../../../libs/config/config.ts';
import { CONFIG } from '../../../../libs/config/config.token.ts';
import { readDefaultDeadlines } from '../../../../libs/config/policy/default-deadlines.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import { campaignSpan } from '../../../../libs/domain/notice-matching/campaign-span.ts';
import { defaultDue, type DefaultDue } from '../../../../libs/domain/notice-matching/default-due.ts';
import type { DefaultDueRules } from '../../../../libs/domain/notice-matching/default-due-rule.ts';
import type { NoticeEntity } from '../../../../libs/persistence/entities/notice.entity.ts';

/** The default deadlines of the office's rules, as they stood when the process started. */
@Injectable()
export class DefaultDues {
  private readonly rules: DefaultDueRules | null;

  /** Refuses a file of rules that cannot be used (`PolicyRefusal`). */
  constructor(
    @Inject(CONFIG) config: Config,
    private readonly calendar: OfficeCalendar,
  ) {
    this.rules = readDefaultDeadlines(config.policyDir);
  }

  /** What the rules propose for a draft that is issued today; null when no rule fits, and for an issued notice. */
  of(notice: NoticeEntity, at: Date): DefaultDue | null {
    if (this.rules === null || notice.status !== 'draft') return null;
    const { title, consultationEndsOn } = notice;
    const document = { title, consultationEndsOn, span: () => campaignSpan(notice.text, notice) };
    return defaultDue(document, this.rules, dateOf(at.toISOString()), this.calendar.table);
  }
}
