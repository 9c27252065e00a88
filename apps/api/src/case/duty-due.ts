import type { CaseDue } from '../../../../libs/contracts/http/case.ts';
import type { CaseDutyStanding } from '../../../../libs/contracts/http/case-duty.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';
import { dateOf } from '../../../../libs/domain/calendar/office-day.ts';
import type { DutyFacts } from '../../../../libs/domain/duty/duty-facts.ts';
import { dueOfCase } from './case-due.ts';

/**
 * The last day of the window that runs, with the working days its pace counts: both days included, so that a list and the page say the
 * same. After the last window nothing falls due, however long ago it ended.
 */
export function dueOfDuty(
  facts: DutyFacts,
  { pace, arrears }: CaseDutyStanding,
  dayEndsAt: string,
  now: string,
  table: DayTable,
): CaseDue {
  const due = dueOfCase(facts, dayEndsAt, now, table);
  if (due.distance === null) return due;
  if (pace === null) {
    const distance = arrears === '' ? '各期已结束' : '各期已结束，缺次待补';
    return { ...due, distance, workingDaysLeft: null, daysLeftMayChange: false };
  }
  const { workingDaysLeft, daysMayChange, last, owed } = pace;
  const left = last === dateOf(now) ? '今日到期' : `剩余${daysMayChange ? '约' : ''}${workingDaysLeft}个工作日`;
  return {
    ...due,
    distance: owed === 0 ? '本期已达标' : left,
    workingDaysLeft,
    daysLeftMayChange: daysMayChange,
  };
}
