import { addDays, addMonths } from '../calendar/office-day.ts';
import type { IsoDate } from '../calendar/office-day.ts';
import type { CadenceUnit } from './procedure.ts';

const MONTHS: Readonly<Partial<Record<CadenceUnit, number>>> = {
  month: 1,
  quarter: 3,
  half_year: 6,
  year: 12,
  two_years: 24,
  three_years: 36,
};

/** Natural days a window has at most; for comparing, not for counting. */
export const CADENCE_DAYS: Readonly<Record<CadenceUnit, number>> = {
  day: 1,
  week: 7,
  month: 31,
  quarter: 92,
  half_year: 184,
  year: 366,
  two_years: 731,
  three_years: 1096,
};

/** The calendar window a day lies in: weeks from Monday, quarters and half-years of the year; longer ones start with that year. */
export function cadenceWindow(every: CadenceUnit, day: IsoDate): { first: IsoDate; last: IsoDate } {
  if (every === 'day') return { first: day, last: day };
  if (every === 'week') {
    const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
    const first = addDays(day, -weekday);
    return { first, last: addDays(first, 6) };
  }
  const months = MONTHS[every] ?? 12;
  const month = Number(day.slice(5, 7)) - 1;
  const firstMonth = months >= 12 ? 0 : month - (month % months);
  const first = `${day.slice(0, 4)}-${String(firstMonth + 1).padStart(2, '0')}-01`;
  return { first, last: addDays(addMonths(first, months), -1) };
}
