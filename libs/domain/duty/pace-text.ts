import type { DayTable } from '../calendar/day-table.ts';
import { dateOf } from '../calendar/office-day.ts';
import { workingDaysFrom } from '../ladder/pace.ts';
import { currentPeriod, shortOf, type DutyFacts } from './duty-facts.ts';

/** `2026年第四季度应4次，已完成1次，还差3次，剩余22个工作日`; after the last window empty. */
export function paceText(facts: DutyFacts, table: DayTable, now: string): string {
  const period = currentPeriod(facts);
  if (period === null) return '';
  const owed = shortOf(period);
  const figure = `${period.name}应${period.target}次，已完成${period.done}次`;
  if (owed === 0) return `${figure}，本期已达标`;
  const { count, provisional } = workingDaysFrom(dateOf(now), period.last, table);
  const tooFew = count < owed ? '，每个工作日办1次也已来不及' : '';
  return `${figure}，还差${owed}次，剩余${provisional ? '约' : ''}${count}个工作日${tooFew}`;
}
