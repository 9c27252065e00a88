import type { CalendarDayRow } from '../../../../../libs/contracts/http/calendar.ts';
import { addDays, formatDate } from '../../../../../libs/domain/calendar/office-day.ts';
import { groundsOf } from './words.ts';

/** A holiday as the notice prints it. */
export interface Festival {
  name: string;
  /** `10月1日 周四 至 10月7日 周三，共 7 天` */
  rests: string[];
  /** Make-up working days. */
  works: string[];
  grounds: string;
}

/** The days of a year under the holidays they belong to, in the order of the year. */
export function festivalsOf(days: readonly CalendarDayRow[]): Festival[] {
  const byName = new Map<string, CalendarDayRow[]>();
  for (const day of days) byName.set(day.name, [...(byName.get(day.name) ?? []), day]);
  return [...byName].map(([name, own]) => ({
    name,
    rests: runsOf(own.filter(({ kind }) => kind === 'off').map(({ date }) => date)).map(runWords),
    works: own.filter(({ kind }) => kind === 'work').map(({ date }) => formatDate(date)),
    grounds: [...new Set(own.map(groundsOf))].join('、'),
  }));
}

function runsOf(dates: readonly string[]): string[][] {
  const runs: string[][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last !== undefined && addDays(last.at(-1)!, 1) === date) last.push(date);
    else runs.push([date]);
  }
  return runs;
}

function runWords(run: readonly string[]): string {
  const [first, last] = [run[0]!, run.at(-1)!];
  return run.length === 1
    ? `${formatDate(first)}，共 1 天`
    : `${formatDate(first)} 至 ${formatDate(last)}，共 ${run.length} 天`;
}
