import { isProvisional, type DayTable } from '../domain/calendar/day-table.ts';
import type { IsoDate } from '../domain/calendar/office-day.ts';

/** Whether the years people now plan for are announced; `text` says what is missing and what to do. */
export interface AnnouncementLamp {
  lamp: 'green' | 'yellow' | 'red';
  /** The year that is missing; null when green. */
  year: number | null;
  text: string;
}

/** The notice for the next year usually comes out between late October and early December. */
const YELLOW_FROM = '11-01';
const RED_FROM = '12-20';

/** Red as soon as the running year is missing; the next year is yellow from 1 November and red from 20 December of the one before. */
export function announcementLamp(table: DayTable, today: IsoDate): AnnouncementLamp {
  const year = Number(today.slice(0, 4));
  if (isProvisional(today, table)) return { lamp: 'red', year, text: missing(year) };
  const day = today.slice(5);
  if (day < YELLOW_FROM || !isProvisional(`${year + 1}-01-01`, table)) {
    return {
      lamp: 'green',
      year: null,
      text: `${day < YELLOW_FROM ? year : `${year}、${year + 1}`} 年的放假安排已载入。`,
    };
  }
  return { lamp: day < RED_FROM ? 'yellow' : 'red', year: year + 1, text: missing(year + 1) };
}

const missing = (year: number): string =>
  `${year} 年放假安排尚未载入，涉及该年的期限是按法定节假日暂算的。` +
  '请在国务院办公厅公布后，到“设置—工作日历”导入该年的放假安排文件，期限会自动重算并告知有变动的人。';
