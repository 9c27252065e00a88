import type { IsoDate } from '../calendar/office-day.ts';

/** Calendar windows in which acts are counted; `span` is the whole time the duty runs. */
export const DUTY_WINDOWS = ['month', 'quarter', 'half_year', 'year', 'span'] as const;
export type DutyWindow = (typeof DUTY_WINDOWS)[number];

export const DUTY_WINDOW_NAMES: Readonly<Record<DutyWindow, string>> = {
  month: '每月',
  quarter: '每季度',
  half_year: '每半年',
  year: '每年',
  span: '整个时段',
};

/** A day on which a window's acts are due, before its end or in the month after it: `每月25日前`, `季后15日前`. */
export interface DutyDay {
  /** Day of the month; the last one of a shorter month. */
  day: number;
  /** In the month after the window instead of its last month. */
  following: boolean;
}

/** What a body owes: so many acts in every window between two days. */
export interface DutyRule {
  every: DutyWindow;
  /** Acts owed in every window. */
  count: number;
  /** The first window is the one this day lies in; office date. */
  from: IsoDate;
  /** No window begins after this day. */
  until: IsoDate;
  /** Null where the window's last day is the last day to act. */
  by: DutyDay | null;
  /** Who has to act where it is not the unit that answers for it, as the clause names him: `主要负责人`. */
  actor: string | null;
}

/** The most a rule may ask for in one window; more is a misprint. */
export const MOST_ACTS = 100;

/** The longest time a duty may run, in years. */
export const LONGEST_YEARS = 5;

/** `每季度不少于1次`, `每月不少于2次，25日前`, `全部时段不少于3次`. */
export function ruleText({ every, count, by }: Pick<DutyRule, 'every' | 'count' | 'by'>): string {
  const day = by === null ? '' : `，${by.following ? '次月' : every === 'month' ? '' : '末月'}${by.day}日前`;
  return `${DUTY_WINDOW_NAMES[every]}不少于${count}次${day}`;
}
