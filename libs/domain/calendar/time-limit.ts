import type { HolidayName } from './holiday-name.ts';
import type { IsoDate } from './office-day.ts';
import type { DatedTerm, Term } from './term.ts';

/** `MM-DD`: a day of every year. */
export type MonthDay = string;
export type CalendarPeriod = 'month' | 'quarter' | 'half_year' | 'year';

/** What happens when a stated day is a rest day: it stays, moves to the next working day, or to the last one before it. */
export type Roll = 'stays' | 'next' | 'previous';

/** A count of days from the first (`before`) or last (`after`) day of a holiday's rest. */
export type HolidayTerm = Extract<DatedTerm, { dayKind: 'natural' | 'working' }>;

/** Every way to say by when something is due: counted from its start, the end of a calendar period, stated days, or a holiday. */
export type TimeLimit =
  | { form: 'counted'; term: Term }
  | { form: 'period_end'; period: CalendarPeriod; roll: Roll }
  | { form: 'date'; on: IsoDate; roll: Roll }
  | { form: 'yearly_date'; on: MonthDay; roll: Roll }
  | { form: 'window'; from: IsoDate; to: IsoDate }
  | { form: 'yearly_window'; from: MonthDay; to: MonthDay; endsNextYear: boolean }
  | { form: 'holiday'; holiday: HolidayName; year: number | null; term: HolidayTerm };
