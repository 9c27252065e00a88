import type { DayTable } from './day-table.ts';
import type { TakenOut } from './due-sheet.ts';
import type { IsoDate } from './office-day.ts';
import type { Term } from './term.ts';
import type { HolidayTerm, Roll } from './time-limit.ts';

const START_EXCLUDED = '民法典第二百零一条第一款：开始的当日不计入，自下一日开始计算';
const REAL_TIME = '民法典第二百零一条第二款：按小时计算的自规定时间起算，夜间和节假日不中断';
const SAME_DAY_NUMBER = '民法典第二百零二条：到期月的对应日为最后一日，没有对应日的为月末日';
const LAST_DAY_ROLLS = '民法典第二百零三条：最后一日为休息日的，以休息日结束的次日为最后一日';
const WORKING_DAYS = '工作日：周一至周五，扣除放假日，计入调休上班日';
const COUNTED_BACK = '届满前的期限倒推计算：届满当日不计入，遇休息日不顺延';
const STATED_STAYS = '写明的日期以原文为准，遇休息日不顺延';
const STATED_EARLIER = '原文写明遇休息日提前到上一个工作日';
const HOLIDAY_REST = '节日以国务院公布的放假安排为准，相连的周末和合并的节日算作一次假期，放假的日子本身不计入';
const HOLIDAY_BACK = '节前的日子往回数，遇休息日不顺延';
const MOVED_BY_PAUSE = '写明的日期因中止后移，后移的天数等于中止的天数，遇休息日再顺延';

/** The rules a term is counted by, in Chinese. */
export function rulesOf(term: Term): string[] {
  switch (term.dayKind) {
    case 'minute':
    case 'hour':
      return [REAL_TIME];
    case 'month':
    case 'year':
      return term.direction === 'before'
        ? [COUNTED_BACK, SAME_DAY_NUMBER]
        : [START_EXCLUDED, SAME_DAY_NUMBER, LAST_DAY_ROLLS];
    case 'natural':
      return term.direction === 'before' ? [COUNTED_BACK] : [START_EXCLUDED, LAST_DAY_ROLLS];
    case 'working':
      return [term.direction === 'before' ? COUNTED_BACK : START_EXCLUDED, WORKING_DAYS];
    default:
      return term satisfies never;
  }
}

/** What governs a stated day that is a rest day, and one that a pause moved. */
export function statedDayRules(roll: Roll, moved: boolean): string[] {
  if (moved) return [MOVED_BY_PAUSE, LAST_DAY_ROLLS];
  return [{ stays: STATED_STAYS, next: LAST_DAY_ROLLS, previous: STATED_EARLIER }[roll]];
}

/** The rules of a count from a holiday's rest, whose first or last day is the day left out. */
export function holidayRules(term: HolidayTerm, moved: boolean): string[] {
  const rolls = moved ? [MOVED_BY_PAUSE, LAST_DAY_ROLLS] : [];
  if (term.dayKind === 'working') return [HOLIDAY_REST, WORKING_DAYS, ...rolls];
  const plain = term.direction === 'after' ? [HOLIDAY_REST, LAST_DAY_ROLLS] : [HOLIDAY_REST, HOLIDAY_BACK];
  return [...new Set([...plain, ...rolls])];
}

/** What the time that was taken out rests on. */
export function pauseSources(suspended: readonly TakenOut[]): string[] {
  const papers = suspended.flatMap(({ sources }) => sources).filter((source) => source !== '');
  return [...new Set(papers)].map((source) => `中止期间不计入：${source}`);
}

/** One line for each year a date lies in: the notice's address, or that it is not published yet or not loaded. */
export function noticesOf(dates: readonly IsoDate[], table: DayTable): string[] {
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))].toSorted();
  return years.map((year) => {
    const known = table.years[year];
    if (known?.status === 'announced') return `${year}年放假安排：${known.source}`;
    if (known === undefined) return `${year}年放假安排未载入，只按周一至周五计算，请先导入该年的放假安排`;
    return `${year}年放假安排尚未公布，日期为暂定：${known.source}`;
  });
}
