import { refuseLimit } from './time-limit.refuse.ts';

/**
 * A limit that names what it counts: minutes and hours of real time, natural days, working days, calendar months or years;
 * `after` a trigger, or `before` a deadline. A bare number of days cannot be written.
 */
export type Term = TimedTerm | DatedTerm;
export type TimedTerm = CountOf<'minute'> | CountOf<'hour'>;
export type DatedTerm = CountOf<'natural'> | CountOf<'working'> | CountOf<'month'> | CountOf<'year'>;

type CountOf<DayKind extends string> = { dayKind: DayKind; count: number; direction: 'after' | 'before' };

const UNITS: Readonly<Record<string, Term['dayKind']>> = {
  minute: 'minute',
  hour: 'hour',
  'natural day': 'natural',
  'working day': 'working',
  month: 'month',
  year: 'year',
};

/** Longer than any limit of the law (a certificate's six years); a misprint must not count for minutes. */
const LONGEST: Readonly<Record<Term['dayKind'], number>> = {
  minute: 527_040,
  hour: 87_840,
  natural: 3_660,
  working: 2_600,
  month: 120,
  year: 10,
};

const WORDS: Readonly<Record<Term['dayKind'], string>> = {
  minute: '分钟',
  hour: '小时',
  natural: '个自然日',
  working: '个工作日',
  month: '个月',
  year: '年',
};

const SHAPE = /^([+-]?\d+(?:\.\d+)?)(?:\s+(?!(?:before|after)$)(.+?))?(?:\s+(before|after))?$/;
const EXAMPLES = '“30 minutes”“2 hours”“10 natural days”“5 working days”“3 months”“1 years”“15 working days before”';

/**
 * Reads `5 working days`, `2 hours`, `1 working days after`, `15 working days before` and the like; the plural `s` is optional.
 * Refuses (`CalendarRefusal`) a bare number of days, a missing or unknown unit, a fraction, zero, a negative or absurd count.
 */
export function parseTerm(text: string): Term {
  const match = SHAPE.exec(text.trim());
  if (match === null) refuseLimit('term_shape_unknown', text, `看不懂，请写成 ${EXAMPLES} 之一`);
  const dayKind = dayKindOf(match[2], text);
  return {
    dayKind,
    count: countOf(match[1] ?? '', dayKind, text),
    direction: match[3] === 'before' ? 'before' : 'after',
  };
}

/** `5个工作日`, `2小时`, `届满前15个工作日`. */
export function formatTerm(term: Term): string {
  return `${term.direction === 'before' ? '届满前' : ''}${term.count}${WORDS[term.dayKind]}`;
}

function dayKindOf(unit: string | undefined, text: string): Term['dayKind'] {
  if (unit === undefined) refuseLimit('term_unit_missing', text, `没有单位，请写成 ${EXAMPLES} 之一`);
  const singular = unit.replace(/\s+/g, ' ').replace(/s$/, '');
  if (singular === 'day') {
    refuseLimit('term_day_kind_missing', text, '没有写明自然日还是工作日，请改为“natural days”或“working days”');
  }
  if (!Object.hasOwn(UNITS, singular))
    refuseLimit('term_unit_unknown', text, `的单位“${unit}”不认识，可用的写法：${EXAMPLES}`);
  return UNITS[singular] as Term['dayKind'];
}

function countOf(digits: string, dayKind: Term['dayKind'], text: string): number {
  const count = Number(digits);
  if (count < 0) refuseLimit('term_negative', text, '不能为负数，倒推请在末尾写“before”');
  if (!/^\d+$/.test(digits)) refuseLimit('term_count_not_whole', text, '的数目必须是正整数');
  if (count === 0) refuseLimit('term_zero', text, '不能为零，当日到期请直接写明日期');
  if (count > LONGEST[dayKind]) refuseLimit('term_too_long', text, `过长，最多${LONGEST[dayKind]}${WORDS[dayKind]}`);
  return count;
}
