import type { CaseDue } from '../../../../libs/contracts/http/case.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { workingDaysBetween } from '../../../../libs/domain/calendar/due.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { CaseFacts } from '../../../../libs/domain/case/case-facts.ts';
import { isDueProvisional, isSpanProvisional } from '../../../../libs/domain/ladder/still-provisional.ts';
import { distanceText, dueText } from '../../../../libs/domain/wording/due-text.ts';

/** A due date as people read it; `dayEndsAt` comes from the case's policy. */
export function dueOfCase(facts: CaseFacts, dayEndsAt: string, now: string, table: DayTable): CaseDue {
  const open = facts.closedAt === null;
  const ahead = open && facts.dueOn !== null && facts.dueAt !== null && facts.dueAt > now;
  return {
    on: facts.dueOn,
    at: facts.dueAt,
    text: dueText(facts, dayEndsAt),
    distance: open ? distanceText(facts, now, table) : null,
    workingDaysLeft: ahead ? workingDaysBetween(dateOf(now), facts.dueOn as string, table) : null,
    daysLeftMayChange: ahead && isSpanProvisional(dateOf(now), facts.dueOn as string, table),
    provisional: isDueProvisional(facts, table),
  };
}
