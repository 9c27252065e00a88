import { addMonths, fullDate } from '../calendar/office-day.ts';
import { LONGEST_YEARS, MOST_ACTS, type DutyRule } from './duty-rule.ts';

/** The longest words that name who has to act, in characters. */
export const LONGEST_ACTOR = 60;

/** The last day of a month that the longest months have. */
const MOST_DAYS = 31;

/** Something a rule of a duty cannot say, with the field it is about. */
export interface DutyRuleFault {
  readonly path: keyof DutyRule;
  readonly message: string;
}

/** Everything that keeps a rule from being used, in the order of its fields; nothing for a rule that can be run. */
export function dutyRuleFaults({ every, count, from, until, by, actor }: DutyRule): DutyRuleFault[] {
  const faults: DutyRuleFault[] = [];
  if (!Number.isInteger(count) || count < 1 || count > MOST_ACTS) {
    faults.push({ path: 'count', message: `每期次数应为 1 至 ${MOST_ACTS} 的整数` });
  }
  if (from > until) {
    faults.push({ path: 'until', message: `计数终点${fullDate(until)}早于起点${fullDate(from)}，请对调或改正` });
  } else if (until >= addMonths(from, LONGEST_YEARS * 12)) {
    faults.push({ path: 'until', message: `计数时段最长 ${LONGEST_YEARS} 年，请把终点提前，期满后另行下发` });
  }
  if (by !== null && every === 'span') {
    faults.push({ path: 'by', message: '整个时段只有一个终点，不能另定每期的截止日，请改计数终点' });
  } else if (by !== null && (!Number.isInteger(by.day) || by.day < 1 || by.day > MOST_DAYS)) {
    faults.push({ path: 'by', message: `截止日应为 1 至 ${MOST_DAYS} 日` });
  }
  if (actor !== null && (actor.trim() === '' || actor.length > LONGEST_ACTOR)) {
    faults.push({ path: 'actor', message: `完成人应为 1 至 ${LONGEST_ACTOR} 个字，没有就留空` });
  }
  return faults;
}

/** Two rules that ask for the same. */
export const isSameRule = (one: DutyRule, other: DutyRule): boolean =>
  one.every === other.every &&
  one.count === other.count &&
  one.from === other.from &&
  one.until === other.until &&
  one.actor === other.actor &&
  one.by?.day === other.by?.day &&
  one.by?.following === other.by?.following;
