import { isIsoDate, type IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import { UsageError } from './usage.error.ts';

/** The day an option names, null where it is left out. Refuses (UsageError) `date_invalid`. */
export function dayOf(option: string, text: string | undefined): IsoDate | null {
  if (text === undefined) return null;
  if (isIsoDate(text)) return text;
  throw new UsageError('date_invalid', `${option} 的“${text}”不是真实存在的日期，请写成 2026-11-30。`);
}
