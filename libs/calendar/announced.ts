import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DayTable } from '../domain/calendar/day-table.ts';
import { AnnouncedCalendarRefusal } from './announced-calendar.refusal.ts';
import type { AnnouncedYear } from './announced-year.ts';
import { parseAnnouncedYear } from './announced-year.ts';

const PROVISIONAL_SOURCE = '全国年节及纪念日放假办法第二条（CAL-11），国务院办公厅通知未公布';

type CalendarFile = { file: string; text: string };

/**
 * The day table of every `*.json` of a directory; a year whose file names no paper is provisional. `version` is the SHA-256 of the
 * files' names and contents. Refuses (`AnnouncedCalendarRefusal`) what `parseAnnouncedYear` refuses, a year or a day in two
 * files, and a directory that is unreadable or empty.
 */
export function loadAnnouncedCalendar(dir: string): DayTable {
  return dayTableOf(filesOf(dir));
}

/** The same table from texts already at hand, `file` being the name that refusals show. */
export function dayTableOf(files: readonly CalendarFile[]): DayTable {
  const days: Record<string, DayTable['days'][string]> = {};
  const years: Record<string, DayTable['years'][string]> = {};
  const hash = createHash('sha256');
  for (const { file, text } of files.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    hash.update(JSON.stringify([file, text]));
    const parsed = parseAnnouncedYear(text, file);
    addYear(parsed, file, years);
    addDays(parsed, file, days);
  }
  return { version: hash.digest('hex'), days, years };
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

function addYear(
  { year, papers }: AnnouncedYear,
  file: string,
  years: Record<string, DayTable['years'][string]>,
): void {
  if (years[year] !== undefined) {
    throw new AnnouncedCalendarRefusal('calendar_year_twice', file, 'year', `${year} 年已在另一个文件中，请只留一个。`);
  }
  years[year] =
    papers.length > 0
      ? { status: 'announced', source: papers.join(' ') }
      : { status: 'provisional', source: PROVISIONAL_SOURCE };
}

function addDays(parsed: AnnouncedYear, file: string, days: Record<string, DayTable['days'][string]>): void {
  parsed.days.forEach(({ date, name, isOffDay }, index) => {
    if (days[date] !== undefined) {
      const problem = `${date} 已在另一个年份的文件中，请只留以通知为准的一条。`;
      throw new AnnouncedCalendarRefusal('calendar_day_twice', file, `days[${index}].date`, problem);
    }
    days[date] = { kind: isOffDay ? 'off' : 'work', name };
  });
}
