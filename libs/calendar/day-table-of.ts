import { createHash } from 'node:crypto';
import type { DayTable } from '../domain/calendar/day-table.ts';
import type { IsoDate } from '../domain/calendar/office-day.ts';
import { canonical } from '../domain/ledger/canonical.ts';
import type { AnnouncedYear } from './announced-year.ts';
import { FIRST_STATUTORY_YEAR, statutoryDays } from './statutory-days.ts';

/** What the provisional days of a year rest on. */
const PROVISIONAL_SOURCE = '全国年节及纪念日放假办法第二条，国务院办公厅通知未公布';
/** Far beyond any term; the day tables are held in memory. */
const LAST_PROVISIONAL_YEAR = 2099;

/** A day the office's own government moved, by a document of its own. */
export interface LocalDay {
  date: IsoDate;
  kind: 'off' | 'work';
  documentNumber: string;
}

type Days = Record<IsoDate, DayTable['days'][string]>;
type Years = Record<string, DayTable['years'][string]>;

/**
 * The day table of the announced years and the local additions; every other year from 2025 to 2099 has its statutory days and is
 * provisional. Where both speak of a day the State Council's notice stands. `version` is the SHA-256 of the contents.
 */
export function dayTableOf(announced: readonly AnnouncedYear[], local: readonly LocalDay[] = []): DayTable {
  const days: Days = {};
  const years: Years = {};
  for (const { date, kind, documentNumber } of local) days[date] = { kind, name: `本地安排（${documentNumber}）` };
  addStatutory(days, years, new Set(announced.map(({ year }) => year)));
  for (const { year, papers, days: arranged } of announced) {
    years[year] = { status: 'announced', source: papers.join(' ') };
    for (const { date, name, isOffDay } of arranged) days[date] = { kind: isOffDay ? 'off' : 'work', name };
  }
  const version = createHash('sha256').update(canonical({ days, years })).digest('hex');
  return { version, days, years: { ...years, ...numbered(announced) } };
}

/** Years with the number of their notice, which a person quotes; no date hangs on it, so the version does not either. */
const numbered = (announced: readonly AnnouncedYear[]): Years =>
  Object.fromEntries(
    announced.flatMap(({ year, papers, noticeNumber }) =>
      noticeNumber === null
        ? []
        : [[year, { status: 'announced' as const, source: `${noticeNumber} ${papers.join(' ')}` }]],
    ),
  );

function addStatutory(days: Days, years: Years, announced: ReadonlySet<number>): void {
  for (let year = FIRST_STATUTORY_YEAR; year <= LAST_PROVISIONAL_YEAR; year += 1) {
    if (announced.has(year)) continue;
    years[year] = { status: 'provisional', source: PROVISIONAL_SOURCE };
    for (const { date, name } of statutoryDays(year)) days[date] = { kind: 'off', name };
  }
}
