import type { CalendarRefusalCode } from './calendar.refusal.ts';
import { CalendarRefusal } from './calendar.refusal.ts';

/** Says which time limit cannot be read, why, and how to write it. */
export function refuseLimit(code: CalendarRefusalCode, text: string, why: string): never {
  throw new CalendarRefusal(code, `期限“${text}”${why}。`);
}
