import { CalendarRefusal } from './calendar.refusal.ts';

/** A day of the office's wall calendar, `YYYY-MM-DD`. */
export type IsoDate = string;

export const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
/** China has had one zone and no summer time since 1992, so a fixed offset is exact and needs no time-zone data. */
const OFFICE_OFFSET_MS = 8 * 60 * MINUTE_MS;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const TIME_OF_DAY = /^(?:([01]\d|2[0-3]):([0-5]\d)|24:00)$/;
const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/** True for a day that exists, written `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  return !Number.isNaN(midnightUtc(text));
}

/** Milliseconds since 1970 of an instant; refuses (`instant_invalid`) one that names no zone or no real day. */
export function millisOf(instant: string): number {
  const date = INSTANT.exec(instant)?.[1];
  const ms = Date.parse(instant);
  if (date === undefined || !isIsoDate(date) || Number.isNaN(ms)) {
    throw new CalendarRefusal(
      'instant_invalid',
      `“${instant}”不是带时区的时刻：请写成“2026-11-30T09:00:00+08:00”，日期必须真实存在。`,
    );
  }
  return ms;
}

/** The UTC instant of a text that is an instant with its zone or a plain day, which means the start of that office day. */
export function instantFrom(text: string): string {
  return DATE.test(text) ? startOfDay(text) : new Date(millisOf(text)).toISOString();
}

/** The office day an instant falls on; 24:00 of a day is already the next day. */
export function dateOf(instant: string): IsoDate {
  return dateOfUtc(millisOf(instant) + OFFICE_OFFSET_MS);
}

/** 00:00 of an office day, as a UTC instant. */
export function startOfDay(date: IsoDate): string {
  return atTime(date, '00:00');
}

/** 24:00 of an office day (the first moment that is too late), as a UTC instant. */
export function endOfDay(date: IsoDate): string {
  return atTime(date, '24:00');
}

/** A time of an office day, `00:00` to `24:00`, as a UTC instant. Refuses `date_invalid`, `time_of_day_invalid`. */
export function atTime(date: IsoDate, time: string): string {
  const match = TIME_OF_DAY.exec(time);
  if (match === null) {
    throw new CalendarRefusal('time_of_day_invalid', `“${time}”不是一天中的时间：请写成“17:30”或“24:00”。`);
  }
  const minutes = match[1] === undefined ? 24 * 60 : Number(match[1]) * 60 + Number(match[2]);
  return new Date(utcOf(date) - OFFICE_OFFSET_MS + minutes * MINUTE_MS).toISOString();
}

/** Whether a due day may end at a time of day: 24:00 or a close of business; 00:00 would end it before it begins. */
export const isDayEnd = (time: string): boolean => TIME_OF_DAY.test(time) && time !== '00:00';

/** The day `naturalDays` later, or earlier when negative. */
export function addDays(date: IsoDate, naturalDays: number): IsoDate {
  return dateOfUtc(utcOf(date) + naturalDays * DAY_MS);
}

/** Natural days from one day to another, negative when `to` is earlier. */
export function naturalDaysBetween(from: IsoDate, to: IsoDate): number {
  return (utcOf(to) - utcOf(from)) / DAY_MS;
}

/** Months later on the same day number, or on the month's last day where that number does not exist (民法典 202, CAL-03). */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const first = new Date(utcOf(date));
  first.setUTCDate(1);
  first.setUTCMonth(first.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(date.slice(8)), lastDay));
  return dateOfUtc(first.getTime());
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(date: IsoDate): number {
  return new Date(utcOf(date)).getUTCDay();
}

/** `周一` */
export function weekdayName(date: IsoDate): string {
  return WEEKDAYS[weekday(date)] ?? '';
}

/** `11月30日 周一` */
export function formatDate(date: IsoDate): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日 ${weekdayName(date)}`;
}

/** `2026年11月30日 周一`: what is recorded or sent is read in another year too. */
export function fullDate(date: IsoDate): string {
  return `${date.slice(0, 4)}年${formatDate(date)}`;
}

/** `2026年11月30日`, without leading zeros, as papers are dated. */
export function paperDate(date: IsoDate): string {
  return `${Number(date.slice(0, 4))}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
}

/** `2026年11月30日 09:00`, in office time. */
export function formatInstant(instant: string): string {
  const office = new Date(millisOf(instant) + OFFICE_OFFSET_MS).toISOString();
  return `${office.slice(0, 4)}年${Number(office.slice(5, 7))}月${Number(office.slice(8, 10))}日 ${office.slice(11, 16)}`;
}

function utcOf(date: IsoDate): number {
  const ms = midnightUtc(date);
  if (Number.isNaN(ms)) {
    throw new CalendarRefusal('date_invalid', `“${date}”不是真实存在的日期：请写成“2026-11-30”。`);
  }
  return ms;
}

/** 00:00 UTC of a day, NaN for a day that does not exist: the parser lets the 30th of February run on into March. */
function midnightUtc(text: string): number {
  if (!DATE.test(text)) return NaN;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return new Date(ms).getUTCDate() === Number(text.slice(8)) ? ms : NaN;
}

function dateOfUtc(ms: number): IsoDate {
  const date = new Date(ms).toISOString().slice(0, 10);
  if (DATE.test(date)) return date;
  throw new CalendarRefusal('date_invalid', '算出的日期超出公历0000年至9999年，请核对年份。');
}
