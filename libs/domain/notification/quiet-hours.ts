import { addDays, atTime, dateOf } from '../calendar/office-day.ts';

/** A nightly pause in office time, `HH:MM`; `from` later than `to` spans midnight. */
export interface QuietHours {
  from: string;
  to: string;
}

/** The end of the pause `now` lies in (UTC instant), or null outside it. */
export function quietUntil(now: string, quiet: QuietHours): string | null {
  const today = dateOf(now);
  const spansMidnight = quiet.from > quiet.to;
  const begins = spansMidnight ? [addDays(today, -1), today] : [today];
  for (const day of begins) {
    const end = atTime(spansMidnight ? addDays(day, 1) : day, quiet.to);
    if (atTime(day, quiet.from) <= now && now < end) return end;
  }
  return null;
}
