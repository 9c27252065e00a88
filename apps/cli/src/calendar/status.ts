import { loadAnnouncedCalendar } from '../../../../libs/calendar/announced.ts';
import { loadSettings } from '../../../../libs/config/config.ts';
import type { Outcome } from '../terminal/outcome.ts';

/** The years that are loaded, and whether the State Council has announced them. */
export async function calendarStatus(): Promise<Outcome> {
  const table = loadAnnouncedCalendar(loadSettings().calendarDir);
  const years = Object.entries(table.years).map(([year, { status, source }]) => ({
    year: Number(year),
    status,
    source,
  }));
  const lines = years.map(
    ({ year, status, source }) => `${year} 年：${status === 'announced' ? '已公布' : '暂定'}　${source}`,
  );
  return Promise.resolve({ json: { version: table.version, years }, text: lines.join('\n') });
}
