import type { DayTable } from '../../../libs/domain/calendar/day-table.ts';
import type { DatedTerm } from '../../../libs/domain/calendar/term.ts';

export interface Page {
  date: string;
  weekend: boolean;
}
/** Days that are torn out of the calendar; `to` null tears out everything that follows. */
export interface TornOut {
  from: string;
  to: string | null;
}

/** Every day of 2019–2030 written out by turning pages: no date arithmetic that could share a mistake with the code. */
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const LEAP_YEARS = [2020, 2024, 2028];
const TUESDAY = 2;
export const pages: Page[] = [];
for (let year = 2019, weekday = TUESDAY; year <= 2030; year += 1) {
  MONTH_LENGTHS.forEach((length, month) => {
    const days = month === 1 && LEAP_YEARS.includes(year) ? 29 : length;
    for (let day = 1; day <= days; day += 1, weekday = (weekday + 1) % 7) {
      const date = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      pages.push({ date, weekend: weekday === 0 || weekday === 6 });
    }
  });
}

export function works(page: Page, table: DayTable): boolean {
  const kind = table.days[page.date]?.kind;
  return kind === 'work' || (kind === undefined && !page.weekend);
}

export const isTornOut = ({ date }: Page, torn: readonly TornOut[]): boolean =>
  torn.some(({ from, to }) => date >= from && (to === null || date <= to));

/** The last day of a term by ticking off pages one at a time; null when the pages run out because the clock stands. */
export function tickedOff(term: DatedTerm, at: number, table: DayTable, torn: readonly TornOut[]): string | null {
  const back = term.direction === 'before';
  const way = back ? pages.slice(0, at).toReversed() : pages.slice(at + 1);
  const running = way.filter((page) => !isTornOut(page, torn));
  if (term.dayKind === 'working') return running.filter((page) => works(page, table))[term.count - 1]?.date ?? null;
  const count = term.dayKind === 'natural' ? term.count : pagesTo(sameDay(term, at), at);
  const last = running[count - 1];
  if (last === undefined || back) return last?.date ?? null;
  return running.find((page) => page.date >= last.date && works(page, table))?.date ?? null;
}

/** The page with the same day number some months on or back, or the last page of that month (民法典 202). */
function sameDay(term: DatedTerm, at: number): string {
  const start = pages[at]?.date ?? '';
  const months = [...new Set(pages.map(({ date }) => date.slice(0, 7)))];
  const far = (term.dayKind === 'year' ? 12 : 1) * term.count * (term.direction === 'before' ? -1 : 1);
  const month = months[months.indexOf(start.slice(0, 7)) + far] ?? 'none';
  return pages.findLast(({ date }) => date.startsWith(month) && date.slice(8) <= start.slice(8))?.date ?? '';
}

const pagesTo = (date: string, at: number): number => Math.abs(pages.findIndex((page) => page.date === date) - at);
