import { CalendarRefusal } from './calendar.refusal.ts';
import type { IsoDate } from './office-day.ts';
import { dateOf, endOfDay, instantFrom, isIsoDate, millisOf, naturalDaysBetween } from './office-day.ts';

/**
 * A recorded stop of a clock (technical appraisal ACC-34, force majeure, a court). `from` and `to` are office days, both taken out
 * whole, or instants; `to` is null while the stop lasts. `source` names the rule or the paper it rests on.
 */
export type Pause = { from: string; to: string | null; reason: string; source: string };

/** Stopped time after overlapping and touching pauses are joined: first and last office day, `to` null while it lasts. */
export type PausedDays = { from: IsoDate; to: IsoDate | null; reasons: string[]; sources: string[] };

/** Stopped real time in milliseconds since 1970, `to` excluded; infinite while the stop lasts. */
export type PausedTime = { from: number; to: number; reasons: string[]; sources: string[] };

const LONGEST_NATURAL_DAYS = 3_660;

/**
 * The office days a clock in days stands still, each once, earliest first; a pause that begins or ends within a day takes that day
 * out. Refuses `suspension_ends_before_it_starts`, `suspension_too_long`, `date_invalid` and `instant_invalid`.
 */
export function pausedDays(pauses: readonly Pause[]): PausedDays[] {
  const whole = pausedTime(pauses).map((span) => ({
    ...span,
    from: millisOf(instantFrom(dayOf(span.from))),
    to: span.to === Infinity ? Infinity : millisOf(endOfDay(dayOf(span.to - 1))),
  }));
  return joined(whole).map(({ from, to, ...why }) => ({
    from: dayOf(from),
    to: to === Infinity ? null : dayOf(to - 1),
    ...why,
  }));
}

/** The real time a clock in hours stands still; a day means from its 00:00 to its 24:00. Refuses as `pausedDays`. */
export function pausedTime(pauses: readonly Pause[]): PausedTime[] {
  return joined(pauses.map(spanOf));
}

/** The pause a day lies in, if any. */
export function pauseOn(date: IsoDate, paused: readonly PausedDays[]): PausedDays | undefined {
  return paused.find(({ from, to }) => from <= date && (to === null || date <= to));
}

function spanOf(pause: Pause): PausedTime {
  const from = millisOf(instantFrom(pause.from));
  const to = pause.to === null ? Infinity : millisOf(isIsoDate(pause.to) ? endOfDay(pause.to) : instantFrom(pause.to));
  if (to <= from) {
    refuse('suspension_ends_before_it_starts', pause, '的结束不晚于开始，请把两端对调或改正');
  }
  if (to !== Infinity && naturalDaysBetween(dayOf(from), dayOf(to - 1)) > LONGEST_NATURAL_DAYS) {
    refuse('suspension_too_long', pause, '长过十年，请核对年份');
  }
  return { from, to, reasons: [pause.reason], sources: [pause.source] };
}

/** Joins spans that overlap or touch, so that no moment is taken out twice. */
function joined(spans: readonly PausedTime[]): PausedTime[] {
  const result: PausedTime[] = [];
  for (const span of spans.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last === undefined || span.from > last.to) result.push({ ...span });
    else {
      last.to = Math.max(last.to, span.to);
      last.reasons = [...new Set([...last.reasons, ...span.reasons])];
      last.sources = [...new Set([...last.sources, ...span.sources])];
    }
  }
  return result;
}

function refuse(
  code: 'suspension_ends_before_it_starts' | 'suspension_too_long',
  { from, to, reason }: Pause,
  why: string,
): never {
  throw new CalendarRefusal(code, `中止“${reason}”（${from}至${to ?? '今'}）${why}。`);
}

const dayOf = (ms: number): IsoDate => dateOf(new Date(ms).toISOString());
