import type { TakenOut } from './due-sheet.ts';
import type { IsoDate } from './office-day.ts';
import { atTime, formatInstant, fullDate, isIsoDate, millisOf, MINUTE_MS } from './office-day.ts';

/** A day, or an instant in office time. */
export const momentText = (moment: string): string => (isIsoDate(moment) ? fullDate(moment) : formatInstant(moment));

/** `24:00`, or the close of business the day ends with. */
export function endOfDayText(date: IsoDate, dueAt: string): string {
  const minutes = (millisOf(dueAt) - millisOf(atTime(date, '00:00'))) / MINUTE_MS;
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `3天`, `2个工作日`, `1小时30分钟` */
export function amountText(count: number, unit: TakenOut['unit']): string {
  if (unit !== 'minute') return `${count}${unit === 'natural' ? '天' : '个工作日'}`;
  const hours = Math.floor(count / 60);
  return `${hours === 0 ? '' : `${hours}小时`}${count % 60 === 0 && hours > 0 ? '' : `${count % 60}分钟`}`;
}
