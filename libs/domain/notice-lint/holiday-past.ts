import type { DayTable } from '../calendar/day-table.ts';
import { holidayRest } from '../calendar/holiday-block.ts';
import { HOLIDAY_NAMES, holidayNamed, type HolidayName } from '../calendar/holiday-name.ts';
import { fullDate } from '../calendar/office-day.ts';
import { makeFinding, quote } from '../notice/finding.ts';
import type { Finding, NoticeTask } from '../notice/notice.ts';
import { itemWords } from '../notice/item-words.ts';

const MENTION = /(?<!(?:\d{4}|[明次来])年.{0,3})(?:元旦|春节|清明节?|五一(?!劳动奖)|劳动节|端午节?|中秋节?|国庆节?)/g;
/** From September on, New Year and the Spring Festival are next year's to everybody. */
const AUTUMN = '09';

/** The last rest day of each holiday that is over on a day. */
export function holidaysOver(day: string, table: DayTable): ReadonlyMap<HolidayName, string> {
  const rests = HOLIDAY_NAMES.filter((name) => !isNextYears(name, day)).map(
    (name) => [name, holidayRest(name, Number(day.slice(0, 4)), table)?.last ?? day] as const,
  );
  return new Map(rests.filter(([, last]) => last < day));
}

const isNextYears = (name: HolidayName, day: string): boolean =>
  (name === '元旦' || name === '春节') && day.slice(5, 7) >= AUTUMN;

/** Holidays a task speaks of that are over: an inspection before them can no longer be made. */
export function holidayPastFindings(
  { ref, sourceText, start }: NoticeTask,
  over: ReadonlyMap<HolidayName, string>,
): Finding[] {
  const found = new Map<HolidayName, Finding>();
  for (const match of sourceText.matchAll(MENTION)) {
    const name = holidayNamed(match[0]);
    const last = name === null ? undefined : over.get(name);
    if (name === null || last === undefined || found.has(name)) continue;
    const message = `${itemWords(ref)}：${quote(match[0])}放假到${fullDate(last)}，下发时已经过去；指下一年的，请写明年份`;
    const place = { start: start + match.index, end: start + match.index + match[0].length };
    found.set(name, makeFinding('holiday_past', message, place, ref));
  }
  return [...found.values()];
}
