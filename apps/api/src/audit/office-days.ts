import { addDays, startOfDay } from '../../../../libs/domain/calendar/office-day.ts';

/** First and first-too-late instant of a range of office days. */
export const officeDays = (from: string | undefined, to: string | undefined): [string | null, string | null] => [
  from === undefined ? null : startOfDay(from),
  to === undefined ? null : startOfDay(addDays(to, 1)),
];
