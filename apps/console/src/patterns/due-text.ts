import {
  addDays,
  dateOf,
  formatDate,
  naturalDaysBetween,
  startOfDay,
} from '../../../../libs/domain/calendar/office-day.ts';

const HOUR_MS = 60 * 60_000;

export interface DueFacts {
  /** First moment that is too late, a UTC ISO string; 24:00 of a day belongs to that day. */
  dueAt: string;
  /** The present, a UTC ISO string. */
  now: string;
  /** Working days still to go, when the calendar was asked; without it natural days are shown. */
  workingDaysLeft?: number | null | undefined;
  /** They are counted over a year not announced yet. */
  daysLeftMayChange?: boolean | undefined;
  closed?: boolean | undefined;
}

/** The office day a due instant belongs to. */
function dueDay(dueAt: string): string {
  return dateOf(new Date(Date.parse(dueAt) - 1).toISOString());
}

/** `11月30日 周一`, with the year when it is another one and the time when the day does not end the term. */
export function dueDateText(dueAt: string, now: string): string {
  const day = dueDay(dueAt);
  const year = day.slice(0, 4) === dateOf(now).slice(0, 4) ? '' : `${day.slice(0, 4)}年`;
  const endsTheDay =
    dueAt === startOfDay(addDays(day, 1)) || Date.parse(dueAt) === Date.parse(startOfDay(addDays(day, 1)));
  return `${year}${formatDate(day)}${endsTheDay ? '' : ` ${timeOf(dueAt)}`}`;
}

/** `还有3个工作日`, `今天到期`, `逾期 2 天`; null for a closed case, whose distance no longer matters. */
export function dueDistanceText({
  dueAt,
  now,
  workingDaysLeft,
  daysLeftMayChange,
  closed = false,
}: DueFacts): string | null {
  if (closed) return null;
  const leftMs = Date.parse(dueAt) - Date.parse(now);
  const days = naturalDaysBetween(dateOf(now), dueDay(dueAt));
  if (leftMs <= 0) return days === 0 ? `逾期 ${hoursText(-leftMs)}` : `逾期 ${-days} 天`;
  if (days === 0) return leftMs < 6 * HOUR_MS ? `还有${hoursText(leftMs)}` : '今天到期';
  if (workingDaysLeft !== undefined && workingDaysLeft !== null) {
    return `还有${daysLeftMayChange === true ? '约' : ''}${workingDaysLeft}个工作日`;
  }
  return `还有${days}天`;
}

function hoursText(ms: number): string {
  const minutes = Math.max(1, Math.round(ms / 60_000));
  return minutes < 60 ? `${minutes}分钟` : `${Math.floor(minutes / 60)}小时`;
}

/** Office time of day, `17:30`. */
function timeOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * HOUR_MS).toISOString().slice(11, 16);
}
