import { addMonths, dateOf } from '../calendar/office-day.ts';
import type { RehearsedEvent } from './rehearsed.ts';

/** How many events a unit sees in a month, `YYYY-MM` of office time. */
export interface UnitLoad {
  unitId: string;
  month: string;
  count: number;
}

/** Units in the order the plan first names them, months ascending; months without any event are left out. */
export function loadOf(events: readonly RehearsedEvent[]): UnitLoad[] {
  const units = new Map<string, Map<string, number>>();
  for (const { unitId, at } of events) {
    const months = units.get(unitId) ?? new Map<string, number>();
    const month = dateOf(at).slice(0, 7);
    months.set(month, (months.get(month) ?? 0) + 1);
    units.set(unitId, months);
  }
  return [...units].flatMap(([unitId, months]) => [...months].map(([month, count]) => ({ unitId, month, count })));
}

/** Every month from the first to the last that has any load, those between without any as well. */
export function monthsOf(load: readonly Pick<UnitLoad, 'month'>[]): string[] {
  const busy = load.map(({ month }) => month).toSorted();
  const [first, last] = [busy[0], busy.at(-1)];
  const months: string[] = [];
  if (first === undefined || last === undefined) return months;
  for (let month = first; month <= last; month = addMonths(`${month}-01`, 1).slice(0, 7)) months.push(month);
  return months;
}
