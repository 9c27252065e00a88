import { paperDate } from './office-day.ts';
import { formatTerm } from './term.ts';
import type { CalendarPeriod, HolidayTerm, MonthDay, Roll, TimeLimit } from './time-limit.ts';

const PERIODS: Readonly<Record<CalendarPeriod, string>> = {
  month: '当月月底',
  quarter: '当季度末',
  half_year: '当半年末',
  year: '当年年底',
};
const ROLLS: Readonly<Record<Roll, string>> = {
  stays: '',
  next: '，遇休息日顺延到下一个工作日',
  previous: '，遇休息日提前到上一个工作日',
};

/** A time limit in Chinese: `5个工作日`, `当季度末`, `每年10月31日`, `国庆节前7个自然日`. */
export function formatTimeLimit(limit: TimeLimit): string {
  switch (limit.form) {
    case 'counted':
      return formatTerm(limit.term);
    case 'period_end':
      return `${PERIODS[limit.period]}${ROLLS[limit.roll]}`;
    case 'date':
      return `${paperDate(limit.on)}${ROLLS[limit.roll]}`;
    case 'yearly_date':
      return `每年${monthDay(limit.on)}${ROLLS[limit.roll]}`;
    case 'window':
      return `${paperDate(limit.from)}至${paperDate(limit.to)}`;
    case 'yearly_window':
      return `每年${monthDay(limit.from)}至${limit.endsNextYear ? '次年' : ''}${monthDay(limit.to)}`;
    case 'holiday':
      return `${limit.year === null ? '' : `${limit.year}年`}${limit.holiday}${holidayDistance(limit.term)}`;
    default:
      return limit satisfies never;
  }
}

function holidayDistance(term: HolidayTerm): string {
  if (term.dayKind === 'working' && term.count === 1) {
    return term.direction === 'after' ? '后第一个工作日' : '前最后一个工作日';
  }
  return `${term.direction === 'after' ? '后' : '前'}${formatTerm({ ...term, direction: 'after' })}`;
}

const monthDay = (day: MonthDay): string => `${Number(day.slice(0, 2))}月${Number(day.slice(3))}日`;
