import { rangesOf, WEEKEND_NAME } from './day-ranges.ts';
import type { DueSheet, TakenOut } from './due-sheet.ts';
import type { IsoDate } from './office-day.ts';
import { formatInstant, paperDate } from './office-day.ts';
import { passedOver } from './passed-over.ts';
import { amountText, endOfDayText } from './sheet-words.ts';

/**
 * How a date was found, in a few sentences a formal paper can carry: start, rule and clause, what counts and what does not, what was
 * taken out, how the last day moved, and whether the calendar may still change. Long terms name rests and make-up days, not every day.
 */
export function sheetOnPaper(sheet: DueSheet): string {
  return [
    ruleText(sheet),
    clauseText(sheet),
    countedText(sheet),
    skippedText(sheet),
    ...sheet.suspended.map(takenOutText),
    movedText(sheet),
    rolledText(sheet),
    workedText(sheet),
    endText(sheet),
    announcedText(sheet),
  ].join('');
}

function ruleText({ direction, holiday, start, rule, opensOn }: DueSheet): string {
  if (holiday !== null) {
    return `期限为${rule}，${holiday.name}放假为${spanText(holiday.first, holiday.last)}，放假的日子不计入。`;
  }
  if (direction === 'stated') {
    return `${opensOn === null ? `自${paperDate(start.on)}起办理，` : ''}期限写明为${rule}，不计算天数。`;
  }
  if (start.at !== null) return `自${formatInstant(start.at)}起连续计算${rule}，夜间和节假日不中断。`;
  return `自${paperDate(start.on)}起算，当日不计，期限为${rule}。`;
}

/** In a sentence of its own, because clauses carry brackets. */
const clauseText = ({ clause }: DueSheet): string => (clause === null ? '' : `期限出处：${clause}。`);

function countedText({ dayKind, countedDays }: DueSheet): string {
  if (dayKind !== 'working') return '';
  const madeUp = countedDays.filter(({ madeUpFor }) => madeUpFor !== null).map(({ date }) => paperDate(date));
  return `计入工作日${countedDays.length}天${madeUp.length === 0 ? '' : `，其中${madeUp.join('、')}为调休上班日`}。`;
}

/** Weekends by their number, rests with their days; what a pause took out has a sentence of its own. */
function skippedText(sheet: DueSheet): string {
  const inPause = (date: IsoDate) =>
    sheet.movedFrom === null && sheet.suspended.some(({ from, to }) => from <= date && (to === null || date <= to));
  const ranges = rangesOf(passedOver(sheet).filter(({ date }) => !inPause(date)));
  const weekend = ranges
    .filter(({ why }) => why === WEEKEND_NAME)
    .reduce((sum, { naturalDays }) => sum + naturalDays, 0);
  const rests = ranges
    .filter(({ why }) => why !== WEEKEND_NAME)
    .map(({ first, last, why, naturalDays }) => `${why}${naturalDays}天（${spanText(first, last)}）`);
  const named = [...(weekend === 0 ? [] : [`${WEEKEND_NAME}${weekend}天`]), ...rests];
  return named.length === 0 ? '' : `不计入${named.join('、')}。`;
}

function takenOutText({ from, to, count, unit, reasons, sources }: TakenOut): string {
  const papers = sources.filter((source) => source !== '');
  const grounds = papers.length === 0 ? '' : `依据${papers.join('、')}，`;
  const end = to ?? from;
  const time = unit === 'minute' ? `${formatInstant(from)}至${formatInstant(end)}` : spanText(from, end);
  return `${grounds}${time}因${reasons.join('、')}中止计算，扣除${amountText(count, unit)}。`;
}

function movedText({ movedFrom, rolledFrom, dueOn }: DueSheet): string {
  return movedFrom === null ? '' : `原为${paperDate(movedFrom)}，按中止的天数后移到${paperDate(rolledFrom ?? dueOn)}。`;
}

function rolledText({ rolledFrom, dueOn }: DueSheet): string {
  if (rolledFrom === null) return '';
  const [way, to] = dueOn < rolledFrom ? ['提前到上一个工作日', dueOn] : ['顺延到下一个工作日', dueOn];
  return `最后一日${paperDate(rolledFrom)}为休息日，${way}${paperDate(to)}。`;
}

function workedText({ dueOn, endMadeUpFor }: DueSheet): string {
  return endMadeUpFor === null ? '' : `${paperDate(dueOn)}为${endMadeUpFor}调休上班日，按工作日计。`;
}

function endText({ start, dueOn, dueAt }: DueSheet): string {
  if (start.at !== null) return `截止时间为${formatInstant(dueAt)}。`;
  return `截止时间为${paperDate(dueOn)}${endOfDayText(dueOn, dueAt)}。`;
}

/** Said only where days were looked up; a date that was named depends on no calendar. */
function announcedText({
  provisionalDays,
  unloadedYears,
  countedDays,
  skipped,
  movedFrom,
  endMadeUpFor,
}: DueSheet): string {
  const years = [...new Set(provisionalDays.map((date) => date.slice(0, 4)))];
  const isNamed = countedDays.length + skipped.length === 0 && movedFrom === null && endMadeUpFor === null;
  if (years.length === 0) return isNamed ? '' : '所涉年份的放假安排均已公布。';
  const known = years.filter((year) => !unloadedYears.includes(year));
  return [
    known.length === 0 ? '' : `${known.join('、')}年放假安排尚未公布，该日期为暂定。`,
    unloadedYears.length === 0 ? '' : `${unloadedYears.join('、')}年放假安排未载入，该日期待核。`,
  ].join('');
}

const spanText = (first: IsoDate, last: IsoDate): string =>
  first === last ? paperDate(first) : `${paperDate(first)}至${paperDate(last)}`;
