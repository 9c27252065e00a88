import type { StoredCalendar } from '../../../../libs/calendar/stored-calendar.ts';
import type { CalendarDayRow } from '../../../../libs/contracts/http/calendar.ts';
import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';

type Origin = Pick<CalendarDayRow, 'origin' | 'documentNumber' | 'source'>;

const STATUTE: Origin = { origin: 'statute', documentNumber: '全国年节及纪念日放假办法', source: null };

/** The days of a year that differ from the plain week, each with what it rests on. */
export function daysOfYear(year: number, table: DayTable, { years, local }: StoredCalendar): CalendarDayRow[] {
  const notices = new Map<string, Origin>(
    years.flatMap(({ days, noticeNumber, papers }) =>
      days.map(({ date }) => [date, { origin: 'notice', documentNumber: noticeNumber, source: papers[0] ?? null }]),
    ),
  );
  const documents = new Map<string, Origin>(
    local.map(({ date, documentNumber }) => [date, { origin: 'local', documentNumber, source: null }]),
  );
  const originOf = (date: string, name: string): Origin => {
    const registered = documents.get(date);
    return notices.get(date) ?? (registered !== undefined && name.startsWith('本地安排') ? registered : STATUTE);
  };
  return Object.entries(table.days)
    .filter(([date]) => date.startsWith(`${year}-`))
    .map(([date, { kind, name }]) => ({ date, kind, name, ...originOf(date, name) }))
    .toSorted((a, b) => (a.date < b.date ? -1 : 1));
}
