import type { DayTable } from '../../../../libs/domain/calendar/day-table.ts';

/** Years without a notice are computed far ahead; the two next ones are what people plan for. */
const YEARS_AHEAD = 2;

interface YearStanding {
  year: number;
  status: 'announced' | 'provisional' | 'missing';
  source: string;
}

/** Every year from the first the table knows; those that have begun without a notice are missing. */
export function yearStandings({ years }: DayTable, thisYear: number): YearStanding[] {
  const announced = Object.keys(years).filter((year) => years[year]?.status === 'announced');
  const last = Math.max(thisYear + YEARS_AHEAD, ...announced.map(Number));
  const first = Math.min(thisYear, ...Object.keys(years).map(Number));
  return Array.from({ length: last - first + 1 }, (_, n) => {
    const year = first + n;
    const { status, source } = years[year] ?? { status: 'provisional', source: '请导入该年的放假安排' };
    return { year, status: status !== 'announced' && year <= thisYear ? 'missing' : status, source };
  });
}
