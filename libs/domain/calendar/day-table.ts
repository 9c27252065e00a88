import type { IsoDate } from './office-day.ts';
import { weekday, weekdayName } from './office-day.ts';

/**
 * The days that differ from the plain week: `off` days ordered by the State Council and `work` days made up for them (调休).
 * `source` of a year is the address of the notice, or what its provisional days rest on. `version` names the exact contents.
 */
export type DayTable = {
  version: string;
  days: Readonly<Record<IsoDate, { kind: 'off' | 'work'; name: string }>>;
  years: Readonly<Record<string, { status: 'announced' | 'provisional'; source: string }>>;
};

/** Monday to Friday, minus announced off days, plus make-up working days (CAL-04). */
export function isWorkingDay(date: IsoDate, table: DayTable): boolean {
  const day = weekday(date);
  const special = table.days[date];
  return special === undefined ? day !== 0 && day !== 6 : special.kind === 'work';
}

/** True while the State Council's notice for the date's year is not loaded: what is counted over it may still move (CAL-16). */
export function isProvisional(date: IsoDate, table: DayTable): boolean {
  return table.years[date.slice(0, 4)]?.status !== 'announced';
}

/** Why a day is no working day, in Chinese: `国庆节放假`, `周六`. */
export function whyRest(date: IsoDate, table: DayTable): string {
  const special = table.days[date];
  return special?.kind === 'off' ? `${special.name}放假` : weekdayName(date);
}
