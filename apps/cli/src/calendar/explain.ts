import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import { loadSettings } from '../../../../libs/config/config.ts';
import { dueOfLimit } from '../../../../libs/domain/calendar/due-of-limit.ts';
import { explainDue } from '../../../../libs/domain/calendar/explain-due.ts';
import { instantFrom } from '../../../../libs/domain/calendar/office-day.ts';
import { parseTimeLimit } from '../../../../libs/domain/calendar/parse-time-limit.ts';
import type { Outcome } from '../terminal/outcome.ts';
import { pauseFrom } from './suspended-option.ts';

export interface ExplainOptions {
  start: string;
  term: string;
  dayEnds: string;
  clause?: string;
  suspended?: string[];
  stopsHours?: boolean;
}

/** A due date with the days that were counted and passed over, the suspensions taken out and the notices it rests on. */
export async function explain(options: ExplainOptions): Promise<Outcome> {
  const limit = parseTimeLimit(options.term);
  const table = loadAnnouncedCalendar(loadSettings().calendarDir);
  const sheet = dueOfLimit(limit, instantFrom(options.start), table, {
    dayEndsAt: options.dayEnds,
    pauses: (options.suspended ?? []).map(pauseFrom),
    pausesStopHours: options.stopsHours === true,
    ...(options.clause === undefined ? {} : { clause: options.clause }),
  });
  return Promise.resolve({ json: sheet, text: explainDue(sheet).join('\n') });
}
