import type { IsoDate } from './office-day.ts';
import { addDays, addMonths } from './office-day.ts';
import type { CalendarPeriod, Roll, TimeLimit } from './time-limit.ts';

export type StatedLimit = Exclude<TimeLimit, { form: 'counted' } | { form: 'holiday' }>;

/** The day a stated limit ends on, and the first day of its window. */
export type Occurrence = { on: IsoDate; opensOn: IsoDate | null; roll: Roll };

const MONTHS: Readonly<Record<CalendarPeriod, number>> = { month: 1, quarter: 3, half_year: 6, year: 12 };

/**
 * Where a stated limit falls for somebody who starts on a day: the calendar period that day lies in, the stated date itself even if it
 * is past, the next yearly date (the day itself counts), the window that is open or opens next.
 */
export function occurrenceOf(limit: StatedLimit, start: IsoDate): Occurrence {
  switch (limit.form) {
    case 'period_end':
      return { on: periodEnd(start, MONTHS[limit.period]), opensOn: null, roll: limit.roll };
    case 'date':
      return { on: limit.on, opensOn: null, roll: limit.roll };
    case 'yearly_date': {
      const on = [0, 1].map((n) => `${yearOf(start) + n}-${limit.on}`).find((date) => date >= start);
      return { on: on as IsoDate, opensOn: null, roll: limit.roll };
    }
    case 'window':
      return { on: limit.to, opensOn: limit.from, roll: 'stays' };
    case 'yearly_window': {
      const { from, to, endsNextYear } = limit;
      const year = [-1, 0, 1].map((n) => yearOf(start) + n).find((y) => `${y + Number(endsNextYear)}-${to}` >= start);
      return { on: `${Number(year) + Number(endsNextYear)}-${to}`, opensOn: `${year}-${from}`, roll: 'stays' };
    }
    default:
      return limit satisfies never;
  }
}

function periodEnd(start: IsoDate, months: number): IsoDate {
  const month = Number(start.slice(5, 7));
  const lastMonth = Math.ceil(month / months) * months;
  return addDays(addMonths(`${start.slice(0, 7)}-01`, lastMonth - month + 1), -1);
}

const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
