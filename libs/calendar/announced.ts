import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { AnnouncedCalendarRefusal } from './announced-calendar.refusal.ts';
import type { AnnouncedYear } from './announced-year.ts';
import { parseAnnouncedYear } from './announced-year.ts';
import { dayTableOf } from './day-table-of.ts';

export interface CalendarFile {
  file: string;
  text: string;
}

/** The day table of the announced years a directory holds; refuses what `announcedYearsIn` refuses. */
export function loadAnnouncedCalendar(dir: string): DayTable {
  return dayTableOf(announcedYearsIn(dir));
}

/**
 * The years of every `*.json` of a directory. Refuses (`AnnouncedCalendarRefusal`) what `parseAnnouncedYear` refuses, a year or
 * a day in two files, and a directory that is unreadable or empty.
 */
export function announcedYearsIn(dir: string): AnnouncedYear[] {
  return announcedYearsOf(filesOf(dir));
}

/** The same from texts already at hand, `file` being the name that refusals show. */
export function announcedYearsOf(files: readonly CalendarFile[]): AnnouncedYear[] {
  const years = new Set<number>();
  const dates = new Set<string>();
  return files
    .toSorted((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, text }) => {
      const parsed = parseAnnouncedYear(text, file);
      addYear(parsed.year, file, years);
      addDates(parsed, file, dates);
      return parsed;
    });
}

function filesOf(dir: string): CalendarFile[] {
  try {
    const names = readdirSync(dir).filter((name) => name.endsWith('.json'));
    if (names.length > 0) return names.map((file) => ({ file, text: readFileSync(join(dir, file), 'utf8') }));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new AnnouncedCalendarRefusal(
      'calendar_directory_unreadable',
      dir,
      '',
      `目录读不了（${why}），请检查路径和权限。`,
    );
  }
  throw new AnnouncedCalendarRefusal('calendar_directory_empty', dir, '', '目录里没有年份文件，请放入例如 2026.json。');
}

function addYear(year: number, file: string, years: Set<number>): void {
  if (years.has(year)) {
    throw new AnnouncedCalendarRefusal('calendar_year_twice', file, 'year', `${year} 年已在另一个文件中，请只留一个。`);
  }
  years.add(year);
}

function addDates(parsed: AnnouncedYear, file: string, dates: Set<string>): void {
  parsed.days.forEach(({ date }, index) => {
    if (dates.has(date)) {
      const problem = `${date} 已在另一个年份的文件中，请只留以通知为准的一条。`;
      throw new AnnouncedCalendarRefusal('calendar_day_twice', file, `days[${index}].date`, problem);
    }
    dates.add(date);
  });
}
