import { addDays, addMonths, formatDate, fullDate, type IsoDate } from '../calendar/office-day.ts';
import { cadenceWindow } from '../policy/cadence.ts';
import type { DutyRule, DutyWindow } from './duty-rule.ts';

/** One window of a duty: from its first day through the last day on which an act counts for it. */
export interface DutyWindowDays {
  first: IsoDate;
  last: IsoDate;
  /** `2026年第四季度`, `2026年9月（25日前）`. */
  name: string;
}

type Span = { first: IsoDate; last: IsoDate };

/** The first window of a rule: the earliest whose last day is not before the day it runs from. */
export const firstPeriod = (rule: DutyRule): DutyWindowDays =>
  rule.every === 'span' ? spanOf(rule) : periodOf(windowOpenOn(rule.from, rule.every, rule), rule);

/** The window of a rule that runs on a day; null once the rule has ended. */
export function periodOn(day: IsoDate, rule: DutyRule): DutyWindowDays | null {
  if (rule.every === 'span') return day > rule.until ? null : spanOf(rule);
  const window = windowOpenOn(day, rule.every, rule);
  return window.first > rule.until ? null : periodOf(window, rule);
}

/** The window after the one that ended on a day; null when the rule ends with it. */
export function periodAfter(last: IsoDate, rule: DutyRule): DutyWindowDays | null {
  if (rule.every === 'span') return null;
  const start = rule.by?.following === true ? addMonths(`${last.slice(0, 7)}-01`, -1) : last;
  let window = cadenceWindow(rule.every, start);
  while (deadlineOf(window, rule) <= last) window = cadenceWindow(rule.every, addDays(window.last, 1));
  return window.first > rule.until ? null : periodOf(window, rule);
}

/** Every window of a rule, first to last. */
export function allPeriods(rule: DutyRule): DutyWindowDays[] {
  const periods: DutyWindowDays[] = [];
  for (let next: DutyWindowDays | null = firstPeriod(rule); next !== null; next = periodAfter(next.last, rule)) {
    periods.push(next);
  }
  return periods;
}

/** The earliest window whose deadline is not before a day. */
function windowOpenOn(day: IsoDate, every: Exclude<DutyWindow, 'span'>, rule: DutyRule): Span {
  let window = cadenceWindow(every, day);
  // What is due after its window may still be open when the next one has begun.
  if (rule.by?.following === true) window = cadenceWindow(every, addDays(window.first, -1));
  while (deadlineOf(window, rule) < day) window = cadenceWindow(every, addDays(window.last, 1));
  return window;
}

/** Days run from the deadline before, so that every day counts for exactly one window. */
function periodOf(window: Span, rule: DutyRule): DutyWindowDays {
  const last = deadlineOf(window, rule);
  if (rule.by === null) return { first: window.first, last, name: windowName(rule.every, window) };
  const before = cadenceWindow(rule.every as Exclude<DutyWindow, 'span'>, addDays(window.first, -1));
  const first = addDays(deadlineOf(before, rule), 1);
  const by = rule.by.following || rule.every !== 'month' ? formatDay(last) : `${Number(last.slice(8))}日`;
  return { first, last, name: `${windowName(rule.every, window)}（${by}前）` };
}

/** The last day to act: the window's own, or the named day of its last month or of the month after; a rule's end cuts what does not follow. */
function deadlineOf(window: Span, { by, until }: DutyRule): IsoDate {
  if (by?.following === true) return dayOfMonth(addDays(window.last, 1), by.day);
  const last = by === null ? window.last : dayOfMonth(window.last, by.day);
  return window.first <= until && until < last ? until : last;
}

function dayOfMonth(inMonth: IsoDate, day: number): IsoDate {
  const month = inMonth.slice(0, 7);
  const lastOfMonth = addDays(addMonths(`${month}-01`, 1), -1);
  const named = `${month}-${String(day).padStart(2, '0')}`;
  return named > lastOfMonth ? lastOfMonth : named;
}

const spanOf = ({ from, until }: DutyRule): DutyWindowDays => ({
  first: from,
  last: until,
  name: `${dayName(from)}至${dayName(until)}`,
});

const dayName = (day: IsoDate): string => fullDate(day).split(' ')[0] as string;
const formatDay = (day: IsoDate): string => formatDate(day).split(' ')[0] as string;

function windowName(every: DutyWindow, { first, last }: Span): string {
  const year = `${first.slice(0, 4)}年`;
  const month = Number(first.slice(5, 7));
  switch (every) {
    case 'month':
      return `${year}${month}月`;
    case 'quarter':
      return `${year}第${'一二三四'[(month - 1) / 3]}季度`;
    case 'half_year':
      return `${year}${month === 1 ? '上' : '下'}半年`;
    case 'year':
      return `${year}度`;
    case 'span':
      return `${dayName(first)}至${dayName(last)}`;
    default:
      return every satisfies never;
  }
}
