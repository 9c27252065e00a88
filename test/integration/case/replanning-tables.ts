import { loadAnnouncedCalendar } from '../../../libs/calendar/announced.ts';
import type { DayTable } from '../../../libs/domain/calendar/day-table.ts';

const known = loadAnnouncedCalendar('calendars');

/** 2027 as it was computed before its notice: New Year's Day alone is off. */
export const BEFORE: DayTable = {
  version: 'before',
  days: { ...ofYear('2026'), '2027-01-01': { kind: 'off', name: '元旦' } },
  years: { ...known.years, 2027: { status: 'provisional', source: '未公布' } },
};

/** 2027 as a made-up notice orders it: Monday 4 January is off as well, Saturday 9 January is worked for it. */
export const ANNOUNCED: DayTable = {
  version: 'announced',
  days: {
    ...BEFORE.days,
    '2027-01-04': { kind: 'off', name: '元旦' },
    '2027-01-09': { kind: 'work', name: '元旦' },
  },
  years: { ...known.years, 2027: { status: 'announced', source: 'https://example.invalid/2027' } },
};

/** The office makes Tuesday the 5th a day off and works on Sunday the 10th, and then the 6th for Saturday the 16th. */
export const LOCAL: DayTable = {
  ...ANNOUNCED,
  version: 'local',
  days: {
    ...ANNOUNCED.days,
    '2027-01-05': { kind: 'off', name: '本地调休' },
    '2027-01-10': { kind: 'work', name: '本地调休' },
  },
};
export const SECOND_LOCAL: DayTable = {
  ...LOCAL,
  version: 'second local',
  days: {
    ...LOCAL.days,
    '2027-01-06': { kind: 'off', name: '本地调休' },
    '2027-01-16': { kind: 'work', name: '本地调休' },
  },
};

/** By version, for a process that is told which one its worker has heard of. */
export const TABLES: Readonly<Record<string, DayTable>> = Object.fromEntries(
  [BEFORE, ANNOUNCED, LOCAL, SECOND_LOCAL].map((table) => [table.version, table]),
);

function ofYear(year: string): DayTable['days'] {
  return Object.fromEntries(Object.entries(known.days).filter(([date]) => date.startsWith(year)));
}
