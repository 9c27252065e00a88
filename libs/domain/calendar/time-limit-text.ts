import type { Term } from './term.ts';
import type { Roll, TimeLimit } from './time-limit.ts';

const UNITS: Readonly<Record<Term['dayKind'], string>> = {
  minute: 'minutes',
  hour: 'hours',
  natural: 'natural days',
  working: 'working days',
  month: 'months',
  year: 'years',
};
const ROLLS: Readonly<Record<Roll, string>> = {
  stays: '',
  next: ' or next working day',
  previous: ' or previous working day',
};

/** The one written form of a time limit, which `parseTimeLimit` reads back to the same value. */
export function timeLimitText(limit: TimeLimit): string {
  switch (limit.form) {
    case 'counted':
      return `${amountOf(limit.term)}${limit.term.direction === 'before' ? ' before' : ''}`;
    case 'period_end':
      return `end of ${limit.period.replace('_', '-')}${ROLLS[limit.roll]}`;
    case 'date':
    case 'yearly_date':
      return `${limit.on}${ROLLS[limit.roll]}`;
    case 'window':
      return `${limit.from}..${limit.to}`;
    case 'yearly_window':
      return `${limit.from}..${limit.endsNextYear ? 'next ' : ''}${limit.to}`;
    case 'holiday':
      return `${holidayDistance(limit.term)} ${limit.holiday}${limit.year === null ? '' : ` ${limit.year}`}`;
    default:
      return limit satisfies never;
  }
}

function holidayDistance(term: Term): string {
  if (term.dayKind === 'working' && term.count === 1) {
    return term.direction === 'after' ? 'first working day after' : 'last working day before';
  }
  return `${amountOf(term)} ${term.direction}`;
}

const amountOf = (term: Term): string => `${term.count} ${UNITS[term.dayKind]}`;
