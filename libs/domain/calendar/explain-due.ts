import { rangesText, saidAfter } from './day-ranges.ts';
import type { DueSheet, TakenOut, UndatedSheet } from './due-sheet.ts';
import type { IsoDate } from './office-day.ts';
import { addDays, formatInstant, fullDate, naturalDaysBetween } from './office-day.ts';
import { passedOver, rolledOver } from './passed-over.ts';
import { amountText, endOfDayText, momentText } from './sheet-words.ts';

const MOST_DAYS_LISTED = 15;

/**
 * Why a date is what it is, a sentence a line, in plain Chinese: from when it is counted, by which rule, which days count and which do
 * not, what a suspension took out, how the last day moved, until when an answer is in time, and what may still change.
 */
export function explainDue(sheet: DueSheet | UndatedSheet): string[] {
  return [
    `期限：${sheet.rule}${sheet.clause === null ? '' : `，出自${sheet.clause}`}。`,
    startLine(sheet),
    countedLine(sheet),
    skippedLine(sheet),
    ...sheet.suspended.map(suspendedLine),
    movedLine(sheet),
    rolledLine(sheet),
    workedLine(sheet),
    endLine(sheet),
    provisionalLine(sheet),
    ...sheet.sources.map((source) => `依据：${source}。`),
  ].filter((line) => line !== '');
}

function startLine({ start, direction, holiday, opensOn, dayKind }: DueSheet | UndatedSheet): string {
  if (holiday !== null) {
    const way = direction === 'before' ? '从放假第一天往回数' : '从放假最后一天往后数';
    return `${holiday.name}从${fullDate(holiday.first)}休到${fullDate(holiday.last)}，${way}，这一天不算。`;
  }
  if (direction === 'stated') {
    if (opensOn !== null) return `从${fullDate(opensOn)}起可以办，之前办的不算这一段。`;
    return `从${fullDate(start.on)}起办，到期的日子是定好的，不用数天。`;
  }
  if (start.at !== null) {
    const way = direction === 'before' ? '往回数' : '起算';
    return `从${formatInstant(start.at)}${way}，一${dayKind === 'hour' ? '小时一小时' : '分钟一分钟'}连着数，夜里和放假也照数。`;
  }
  if (direction === 'before') return `从${fullDate(start.on)}往回数，那一天不算。`;
  return `从${fullDate(start.on)}起算，当天不算，${saidAfter(addDays(start.on, 1), start.on)}是第一天。`;
}

function countedLine({ countedDays, start }: DueSheet | UndatedSheet): string {
  if (countedDays.length === 0) return '';
  const isLong = countedDays.length > MOST_DAYS_LISTED;
  const listed = isLong ? [...countedDays.slice(0, 3), ...countedDays.slice(-3)] : countedDays;
  const days = listed.map(({ date, madeUpFor }, index) => {
    const said = saidAfter(date, listed[index - 1]?.date ?? start.on);
    return madeUpFor === null ? said : `${said}（${madeUpFor}调休，要上班）`;
  });
  const text = isLong ? `${days.slice(0, 3).join('、')}……${days.slice(3).join('、')}` : days.join('、');
  return `算进去的${countedDays.length}个工作日：${text}。`;
}

function suspendedLine({ from, to, count, unit, reasons }: TakenOut): string {
  const reason = reasons.join('、');
  if (to === null) return `${momentText(from)}起因“${reason}”停止计时，至今没有恢复。`;
  return `${momentText(from)}至${momentText(to)}因“${reason}”停止计时，扣除${amountText(count, unit)}。`;
}

function skippedLine(sheet: DueSheet | UndatedSheet): string {
  const passed = passedOver(sheet);
  return passed.length === 0 ? '' : `没有算进去的日子：${rangesText(passed, sheet.start.on)}。`;
}

/** The day without pauses, and where the time given back put it. */
function movedLine({ movedFrom, rolledFrom, dueOn, holiday }: DueSheet | UndatedSheet): string {
  if (movedFrom === null) return '';
  const found = `${holiday === null ? '写明的日子' : '不算中止'}是${fullDate(movedFrom)}`;
  const reached = rolledFrom ?? dueOn;
  if (reached === null) return `${found}，停了几天就往后移几天。`;
  return `${found}，停了${naturalDaysBetween(movedFrom, reached)}天，往后移到${fullDate(reached)}。`;
}

function rolledLine(sheet: DueSheet | UndatedSheet): string {
  const { rolledFrom, dueOn } = sheet;
  if (rolledFrom === null) return '';
  const to = dueOn === null ? '恢复计时后的第一个工作日' : fullDate(dueOn);
  const way = dueOn !== null && dueOn < rolledFrom ? '提前' : '顺延';
  return `数到${fullDate(rolledFrom)}不上班：${rangesText(rolledOver(sheet), rolledFrom)}，${way}到${to}。`;
}

/** A weekend that is worked, where the last day stays though a rest day would have moved it. */
function workedLine({ dueOn, endMadeUpFor }: DueSheet | UndatedSheet): string {
  if (dueOn === null || endMadeUpFor === null) return '';
  return `${fullDate(dueOn)}是${endMadeUpFor}调休的上班日，算工作日，期限就在这一天。`;
}

function endLine(sheet: DueSheet | UndatedSheet): string {
  if (sheet.dueOn === null) {
    const left =
      sheet.left.count === 0 ? '只等恢复后的第一个工作日' : `还剩${amountText(sheet.left.count, sheet.left.unit)}`;
    return `现在还没有到期日：计时停着，${left}，恢复计时后才能算出。`;
  }
  if (sheet.start.at !== null) return `最迟：${formatInstant(sheet.dueAt)}，过了这一刻就算逾期。`;
  return `最后一天：${fullDate(sheet.dueOn)}，当天${endOfDayText(sheet.dueOn, sheet.dueAt)}以前都算按时。`;
}

function provisionalLine({ provisionalDays, unloadedYears }: DueSheet | UndatedSheet): string {
  const isUnloaded = (date: IsoDate) => unloadedYears.includes(date.slice(0, 4));
  const unloaded = provisionalDays.filter(isUnloaded);
  const unannounced = provisionalDays.filter((date) => !isUnloaded(date));
  const guessed =
    unannounced.length === 0
      ? ''
      : `注意：${yearsOf(unannounced)}年的放假安排国务院还没有公布，${spanText(unannounced)}是不是上班日还没有定，这个日期是暂定的，公布后要重新核算。`;
  const missing =
    unloaded.length === 0
      ? ''
      : `注意：日历里没有载入${yearsOf(unloaded)}年的放假安排，${spanText(unloaded)}只按周一至周五上班数，请先导入该年的放假安排再核算。`;
  return guessed + missing;
}

const yearsOf = (dates: readonly IsoDate[]): string => [...new Set(dates.map((date) => date.slice(0, 4)))].join('、');

function spanText(dates: readonly IsoDate[]): string {
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  return first === last ? fullDate(first) : `${fullDate(first)}至${fullDate(last)}`;
}
