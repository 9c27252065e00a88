import { isIsoDate, naturalDaysBetween } from './office-day.ts';
import type { MonthDay, TimeLimit } from './time-limit.ts';
import { refuseLimit } from './time-limit.refuse.ts';

const DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;
const MONTH_DAY = /^\d{1,2}-\d{1,2}$/;
const NEXT_YEAR = /^next\s+/;
/** Longer than any plan; a misprinted year must not open a window for a century. */
const LONGEST_WINDOW_NATURAL_DAYS = 3_660;
const LEAP_YEAR = '2024';

/** Reads `2026-10-31` and the yearly `10-31`; null for anything that is no day. */
export function parseStatedDay(text: string, whole: string): { date: string } | { yearly: MonthDay } | null {
  if (DATE.test(text)) {
    if (!isIsoDate(text)) refuseLimit('date_invalid', whole, `里的“${text}”不是真实存在的日期，请写成“2026-10-31”`);
    return { date: text };
  }
  return MONTH_DAY.test(text) ? { yearly: yearlyDay(text, whole) } : null;
}

/** Reads `2026-03-01..2026-05-31`, the yearly `03-01..05-31` and, over New Year, `11-01..next 03-31`. */
export function parseWindow(text: string): TimeLimit {
  const [first = '', last = ''] = text.split(/\s*\.\.\s*/);
  const from = parseStatedDay(first, text);
  const to = parseStatedDay(last.replace(NEXT_YEAR, ''), text);
  if (from === null || to === null) {
    refuseLimit('term_shape_unknown', text, '看不懂，时段请写成“2026-03-01..2026-05-31”或每年的“03-01..05-31”');
  }
  const endsNextYear = NEXT_YEAR.test(last);
  if ('date' in from && 'date' in to && !endsNextYear) return datedWindow(from.date, to.date, text);
  if ('yearly' in from && 'yearly' in to) return yearlyWindow(from.yearly, to.yearly, endsNextYear, text);
  return refuseLimit(
    'window_mixes_dated_and_yearly',
    text,
    '两端写法不同，请两端都写年份（2026-11-01..2027-03-31），或都不写（11-01..next 03-31）',
  );
}

function datedWindow(from: string, to: string, text: string): TimeLimit {
  const days = naturalDaysBetween(from, to);
  if (days < 0) refuseLimit('window_ends_before_it_starts', text, '的结束日早于开始日，请把两个日期对调或改正年份');
  if (days > LONGEST_WINDOW_NATURAL_DAYS) refuseLimit('window_too_long', text, '长过十年，请核对年份');
  return { form: 'window', from, to };
}

function yearlyWindow(from: MonthDay, to: MonthDay, endsNextYear: boolean, text: string): TimeLimit {
  if (!endsNextYear && to < from) {
    refuseLimit('window_ends_before_it_starts', text, `的结束日早于开始日，跨年的时段请写成“${from}..next ${to}”`);
  }
  if (endsNextYear && to >= from) refuseLimit('window_too_long', text, '长过一年，每年的时段不能重叠，请去掉“next”');
  return { form: 'yearly_window', from, to, endsNextYear };
}

function yearlyDay(text: string, whole: string): MonthDay {
  if (!isIsoDate(`${LEAP_YEAR}-${text}`)) {
    refuseLimit('date_invalid', whole, `里的“${text}”不是真实存在的月日，请写成“10-31”，月和日都是两位`);
  }
  if (text === '02-29') {
    refuseLimit('yearly_day_missing_in_some_years', whole, '里的02-29不是每年都有，请写“02-28”或写明年份的日期');
  }
  return text;
}
