import { CalendarRefusal } from './calendar.refusal.ts';

/** Runs in real time from the trigger moment. */
export type TimedTerm =
  { dayKind: 'minute'; count: number; direction: 'after' } | { dayKind: 'hour'; count: number; direction: 'after' };
/** Ends with a day; `before` counts back from a deadline. */
export type DatedTerm =
  | { dayKind: 'natural' | 'working'; count: number; direction: 'after' | 'before' }
  | { dayKind: 'month' | 'year'; count: number; direction: 'after' };
export type Term = TimedTerm | DatedTerm;

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

const SHAPE = /^([+-]?\d+(?:\.\d+)?)(?:\s+(.+?))?(?:\s+(before))?$/;
const EXAMPLES = '“30 minutes”“2 hours”“10 natural days”“5 working days”“3 months”“1 years”“15 working days before”';

/**
 * Reads `5 working days`, `2 hours`, `15 working days before` and the like; one or many units may both carry the `s`.
 * Refuses a bare number of days, an unknown unit, a fraction, zero, a negative or absurdly large count, and `before` without a day kind.
 */
export function parseTerm(text: string): Term {
  const match = SHAPE.exec(text.trim());
  if (match === null) refuse('term-shape-unknown', text, `看不懂，请写成 ${EXAMPLES} 之一`);
  const dayKind = dayKindOf(match[2], text);
  const count = countOf(match[1] ?? '', dayKind, text);
  if (match[3] === undefined) return { dayKind, count, direction: 'after' };
  if (dayKind !== 'natural' && dayKind !== 'working') {
    refuse('term-before-needs-days', text, '只能按日倒推，请写成“15 working days before”或“7 natural days before”');
  }
  return { dayKind, count, direction: 'before' };
}

/** `5个工作日`, `2小时`, `届满前15个工作日`. */
export function formatTerm(term: Term): string {
  return `${term.direction === 'before' ? '届满前' : ''}${term.count}${WORDS[term.dayKind]}`;
}

function dayKindOf(unit: string | undefined, text: string): Term['dayKind'] {
  if (unit === undefined || unit === 'before') refuse('term-unit-missing', text, `没有单位，请写成 ${EXAMPLES} 之一`);
  const singular = unit.replace(/\s+/g, ' ').replace(/s$/, '');
  if (singular === 'day') {
    refuse('term-day-kind-missing', text, '没有写明自然日还是工作日，请改为“natural days”或“working days”');
  }
  if (!Object.hasOwn(UNITS, singular))
    refuse('term-unit-unknown', text, `的单位“${unit}”不认识，可用的写法：${EXAMPLES}`);
  return UNITS[singular] as Term['dayKind'];
}

function countOf(digits: string, dayKind: Term['dayKind'], text: string): number {
  const count = Number(digits);
  if (count < 0) refuse('term-negative', text, '不能为负数，倒推请在末尾写“before”');
  if (!/^\d+$/.test(digits)) refuse('term-count-not-whole', text, '的数目必须是正整数');
  if (count === 0) refuse('term-zero', text, '不能为零，当日到期请直接写明日期');
  if (count > LONGEST[dayKind]) refuse('term-too-long', text, `过长，最多${LONGEST[dayKind]}${WORDS[dayKind]}`);
  return count;
}

function refuse(code: CalendarRefusal['code'], text: string, why: string): never {
  throw new CalendarRefusal(code, `期限“${text}”${why}。`);
}
