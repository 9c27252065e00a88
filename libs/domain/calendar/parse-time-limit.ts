import { parseHolidayLimit } from './holiday-limit.ts';
import { parseStatedDay, parseWindow } from './stated-day.ts';
import { parseTerm } from './term.ts';
import type { CalendarPeriod, Roll, TimeLimit } from './time-limit.ts';
import { refuseLimit } from './time-limit.refuse.ts';

const PERIODS: Readonly<Record<string, { period: CalendarPeriod; name: string }>> = {
  month: { period: 'month', name: '月' },
  quarter: { period: 'quarter', name: '季度' },
  'half-year': { period: 'half_year', name: '半年' },
  year: { period: 'year', name: '年' },
};
const EXAMPLES =
  '“5 working days”“10 natural days”“2 hours”“15 working days before”“end of quarter”“2026-10-31”“10-31”' +
  '“2026-03-01..2026-05-31”“7 natural days before 国庆节”“first working day after 春节”';
const ROLL = /^(.*?)\s+or\s+(next|previous)\s+working\s+day$/;

/**
 * Reads every form of a time limit: terms (`5 working days`), `end of quarter`, `2026-10-31`, the yearly `10-31`, windows
 * (`2026-03-01..2026-05-31`, `03-01..05-31`, `11-01..next 03-31`) and `7 natural days before 国庆节`. A stated day stays where it is
 * unless `or next working day` or `or previous working day` follows. Refuses (`CalendarRefusal`) what cannot be counted, with the remedy.
 */
export function parseTimeLimit(text: string): TimeLimit {
  const clean = text.trim().replace(/\s+/g, ' ');
  if (clean.includes('..')) return parseWindow(clean);
  const [, stem = clean, way] = ROLL.exec(clean) ?? [];
  const roll: Roll = way === 'next' || way === 'previous' ? way : 'stays';
  const stated = parsePeriodEnd(stem, roll) ?? parseDay(stem, roll);
  if (stated !== null) return stated;
  if (roll !== 'stays') {
    refuseLimit(
      'term_shape_unknown',
      text,
      '里的“or … working day”只能跟在日期或“end of …”之后，按期限推算的日期自动顺延',
    );
  }
  const holiday = parseHolidayLimit(clean);
  if (holiday !== null) return holiday;
  if (!/^[+-]?\d/.test(clean)) refuseLimit('term_shape_unknown', text, `看不懂，请写成 ${EXAMPLES} 之一`);
  return { form: 'counted', term: parseTerm(clean) };
}

function parsePeriodEnd(text: string, roll: Roll): TimeLimit | null {
  if (!text.startsWith('end of ')) return null;
  const name = text.slice('end of '.length).replace('half year', 'half-year');
  const known = Object.hasOwn(PERIODS, name) ? PERIODS[name] : undefined;
  if (known === undefined) {
    const forms = Object.entries(PERIODS).map(([word, { name: chinese }]) => `${word}（${chinese}）`);
    refuseLimit('period_unknown', text, `的时段“${name}”不认识，可用：${forms.join('、')}`);
  }
  return { form: 'period_end', period: known.period, roll };
}

function parseDay(text: string, roll: Roll): TimeLimit | null {
  const day = parseStatedDay(text, text);
  if (day === null) return null;
  return 'date' in day ? { form: 'date', on: day.date, roll } : { form: 'yearly_date', on: day.yearly, roll };
}
