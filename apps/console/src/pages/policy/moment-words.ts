import { dateOf, fullDate } from '../../../../../libs/domain/calendar/office-day.ts';

/** An instant as the office reads it: `2026年10月8日 周四 09:00`. */
export function momentWords(instant: string): string {
  const day = dateOf(instant);
  const time = new Date(Date.parse(instant) + 8 * 60 * 60_000).toISOString().slice(11, 16);
  return `${dayWords(day)} ${time}`;
}

/** A day with its year: `2026年10月8日 周四`. */
export function dayWords(day: string): string {
  return fullDate(day);
}
