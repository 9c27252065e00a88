import type { SkippedDay } from './day-walk.ts';
import type { IsoDate } from './office-day.ts';
import type { Term } from './term.ts';

/** A day that was counted; `madeUpFor` names the holiday a weekend day was worked for. */
export type CountedDay = { date: IsoDate; madeUpFor: string | null };

/** Time a pause took out of a count: natural days, working days or minutes of real time; `to` null while the pause lasts. */
export type TakenOut = {
  from: string;
  to: string | null;
  count: number;
  unit: 'natural' | 'working' | 'minute';
  reasons: string[];
  sources: string[];
};

/**
 * How a date was found. `start.on` is the day counted from (for `before` the deadline day), `start.at` the instant for
 * minutes and hours. `rule` is the limit in Chinese, `term` its written form, `clause` where it stands. `counted` is the
 * number of units of `dayKind`, 0 for a stated day; `countedDays` lists them for working days. `skipped` are the days
 * passed over. `opensOn` is a window's first day; `holiday` the rest it hangs on. `movedFrom` is the day
 * the text names, or the holiday gives, before pauses moved it. `rolledFrom` is the last day before it moved off a rest day; `endMadeUpFor` the holiday for which it is worked although it lies on a weekend, where a rest day would have
 * moved it. `provisionalDays` decided the result and lie in a year not yet announced, or in one of
 * `unloadedYears`, of which the calendar knows nothing. `suspended` was taken out. `sources`: rules, pauses and notices.
 */
type Explained = {
  dayKind: Term['dayKind'];
  counted: number;
  skipped: SkippedDay[];
  provisional: boolean;
  sources: string[];
  start: { on: IsoDate; at: string | null };
  direction: 'after' | 'before' | 'stated';
  rule: string;
  term: string;
  clause: string | null;
  opensOn: IsoDate | null;
  holiday: { name: string; first: IsoDate; last: IsoDate } | null;
  countedDays: CountedDay[];
  movedFrom: IsoDate | null;
  rolledFrom: IsoDate | null;
  endMadeUpFor: string | null;
  provisionalDays: IsoDate[];
  unloadedYears: string[];
  suspended: TakenOut[];
};

/**
 * A due date with its explanation. `dueOn` is the last day on which an answer is in time; `dueAt` is the UTC instant from which it is
 * late (with 24:00 that is 00:00 of the next office day, so show `dueOn`).
 */
export type DueSheet = Explained & { dueOn: IsoDate; dueAt: string };

/** No due date yet: the clock stands since that day or instant, with `left` natural days, working days or minutes to run. */
export type UndatedSheet = Explained & {
  dueOn: null;
  dueAt: null;
  standsSince: string;
  left: { count: number; unit: TakenOut['unit'] };
};

/** When a last day ends: `24:00`, or the close of business `HH:mm` where a counter service is needed (民法典 203); and the clause. */
export type DueOptions = { dayEndsAt: string; clause?: string };
