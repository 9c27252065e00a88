import type { EntityManager } from 'typeorm';
import { isWorkingDay, type DayTable } from '../domain/calendar/day-table.ts';
import { holidayRest } from '../domain/calendar/holiday-block.ts';
import { HOLIDAY_NAMES, type HolidayName } from '../domain/calendar/holiday-name.ts';
import type { IsoDate } from '../domain/calendar/office-day.ts';
import type { Actor } from '../domain/case/actor.ts';
import { Refusal } from '../domain/refusal/refusal.ts';
import { appendSystem } from '../ledger/append.ts';
import type { AnnouncedYear } from './announced-year.ts';
import { changeCalendar, lockCalendar, type CalendarFollower } from './change-calendar.ts';
import { dayChanges, type DayChange } from './day-change.ts';
import { dayTableOf } from './day-table-of.ts';
import { FIRST_STATUTORY_YEAR, statutoryDays } from './statutory-days.ts';
import { sameYear, storeYear } from './store-year.ts';
import { readStoredCalendar, type StoredCalendar, type StoredYear } from './stored-calendar.ts';

/** What loading a year would do. */
export interface YearPreview {
  standing: 'new' | 'same' | 'different';
  /** The loading it would replace. */
  loaded: StoredYear | null;
  changes: DayChange[];
  /** Statutory holidays that would be working days: a sign that the file is not complete. */
  unarranged: { date: IsoDate; name: string }[];
  /** Holidays no rest day is named after: terms counted from them could not be counted. */
  unnamed: HolidayName[];
  /** The table it would make. */
  after: DayTable;
}

export type YearOutcome = 'loaded' | 'replaced' | 'unchanged';

export interface YearImport {
  announced: AnnouncedYear;
  fileName: string;
  /** Why a year already loaded with other contents is replaced; null when it shall not be. */
  reason: string | null;
}

/** Refuses `calendar_day_in_another_year` and `calendar_contradicts_local`, as `importYear` does. */
export async function previewYear(manager: EntityManager, announced: AnnouncedYear): Promise<YearPreview> {
  const stored = await readStoredCalendar(manager);
  const loaded = stored.years.find(({ year }) => year === announced.year) ?? null;
  const before = dayTableOf(stored.years, stored.local);
  if (loaded !== null && sameYear(loaded, announced)) {
    return { standing: 'same', loaded, changes: [], unarranged: [], unnamed: [], after: before };
  }
  const others = stored.years.filter(({ year }) => year !== announced.year);
  refuseDaysOfOthers(announced, others);
  refuseLocalContradictions(announced, stored);
  const after = dayTableOf([...others, announced], stored.local);
  const changes = dayChanges(before, after);
  const statutory = announced.year < FIRST_STATUTORY_YEAR ? [] : statutoryDays(announced.year);
  const unarranged = statutory.filter(({ date }) => isWorkingDay(date, after));
  const unnamed = HOLIDAY_NAMES.filter((name) => holidayRest(name, announced.year, after) === null);
  return { standing: loaded === null ? 'new' : 'different', loaded, changes, unarranged, unnamed, after };
}

/**
 * Loads a year; the same contents again change nothing. Refuses `calendar_year_loaded` without a reason to replace other
 * contents, and what `previewYear` refuses. Stands in the system stream with the days before and after.
 */
export async function importYear(
  manager: EntityManager,
  at: Date,
  { announced, fileName, reason }: YearImport,
  actor: Actor,
  followers: Iterable<CalendarFollower>,
): Promise<YearOutcome> {
  await lockCalendar(manager);
  const { standing, loaded, changes } = await previewYear(manager, announced);
  if (standing === 'same') return 'unchanged';
  if (loaded !== null && reason === null) throw alreadyLoaded(loaded, changes.length);
  const cause = `${actor.name}${loaded === null ? '载入' : '更换'}${announced.year}年放假安排`;
  await changeCalendar(
    manager,
    at,
    { cause, told: loaded === null ? null : `${announced.year}年放假安排有更正` },
    async () => {
      await storeYear(manager, announced, { fileName, loadedAt: at, loadedBy: actor.name, reason });
      await appendSystem(manager, at, loaded === null ? 'calendar.year_loaded' : 'calendar.year_replaced', {
        name: `${announced.year}年`,
        ...announced,
        fileName,
        reason,
        ...(loaded === null ? {} : { before: { papers: loaded.papers, days: loaded.days } }),
        actor: { id: actor.id, name: actor.name },
      });
    },
    followers,
  );
  return loaded === null ? 'loaded' : 'replaced';
}

function alreadyLoaded({ year, fileName, loadedBy }: StoredYear, changes: number): Refusal {
  const detail =
    `${year} 年已由${loadedBy}载入（${fileName}），这份文件的内容不同，有 ${changes} 天会改变。` +
    '确认以新文件为准时，请写明更换的理由（命令行用 --replace --reason）。';
  return new Refusal('conflict', 'calendar_year_loaded', detail);
}

/** The arrangement of a New Year may reach into the December before, whose year has its own notice. */
function refuseDaysOfOthers(announced: AnnouncedYear, others: readonly AnnouncedYear[]): void {
  const owner = new Map(others.flatMap(({ year, days }) => days.map(({ date }) => [date, year] as const)));
  const places = announced.days.flatMap(({ date }, index) =>
    owner.has(date)
      ? [{ path: `days[${index}].date`, value: date, message: `已在 ${owner.get(date)} 年的安排中` }]
      : [],
  );
  if (places.length === 0) return;
  const detail = `${places.map(({ value }) => value).join('、')}已由另一年份的放假安排规定，请核对后只留以通知为准的一条。`;
  throw new Refusal('conflict', 'calendar_day_in_another_year', detail, places);
}

function refuseLocalContradictions({ days }: AnnouncedYear, { local }: StoredCalendar): void {
  const places = local.flatMap(({ date, kind, documentNumber }) => {
    const official = days.find((day) => day.date === date);
    if (official === undefined || official.isOffDay === (kind === 'off')) return [];
    return [
      { path: date, value: documentNumber, message: `通知为${official.isOffDay ? '放假' : '上班'}，本地登记相反` },
    ];
  });
  if (places.length === 0) return;
  const listed = places.map(({ path, value }) => `${path}（${value}）`).join('、');
  const detail = `本地调班${listed}与这份国务院通知相反。请先在“工作日历”中撤销这些登记，再导入。`;
  throw new Refusal('conflict', 'calendar_contradicts_local', detail, places);
}
