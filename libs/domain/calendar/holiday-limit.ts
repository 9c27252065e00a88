import { HOLIDAY_NAMES, holidayNamed } from './holiday-name.ts';
import { parseTerm } from './term.ts';
import type { HolidayTerm, TimeLimit } from './time-limit.ts';
import { refuseLimit } from './time-limit.refuse.ts';

const SHAPE = /^(.+?)\s+(before|after)\s+(\S+?)(?:\s+(\d{4}))?$/;
const NEAREST: Readonly<Record<string, HolidayTerm>> = {
  'first working day after': { dayKind: 'working', count: 1, direction: 'after' },
  'last working day before': { dayKind: 'working', count: 1, direction: 'before' },
};

/**
 * Reads `7 natural days before 国庆节`, `3 working days after 春节 2027`, `first working day after 春节`; a plain `7 days before 国庆节`
 * means natural days (CAL-09). Null when no holiday is meant. Refuses an unknown holiday and a term that does not count days.
 */
export function parseHolidayLimit(text: string): TimeLimit | null {
  const [, amount = '', direction, word = '', year] = SHAPE.exec(text) ?? [];
  if (direction === undefined) return null;
  const holiday = holidayNamed(word);
  if (holiday === null) {
    refuseLimit('holiday_unknown', text, `里的节日“${word}”不认识，可用：${HOLIDAY_NAMES.join('、')}`);
  }
  const near = NEAREST[`${amount.replace(/\s+/g, ' ')} ${direction}`];
  if (near === undefined && /^(?:first|last)\b/.test(amount)) {
    const forms = Object.keys(NEAREST).map((form) => `“${form} ${word}”`);
    refuseLimit('term_shape_unknown', text, `看不懂，离节日最近的工作日请写成 ${forms.join('或')}`);
  }
  const term = near ?? parseTerm(`${amount.replace(/^(\S+)\s+(days?)$/, '$1 natural $2')} ${direction}`);
  if (term.dayKind !== 'natural' && term.dayKind !== 'working') {
    refuseLimit('holiday_term_not_in_days', text, '离节日多远只能按天数，请写“natural days”或“working days”');
  }
  return { form: 'holiday', holiday, year: year === undefined ? null : Number(year), term };
}
