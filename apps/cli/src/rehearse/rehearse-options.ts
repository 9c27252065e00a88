import { dateOf, type IsoDate } from '../../../../libs/domain/calendar/office-day.ts';
import { BEHAVIOURS, type Assumption } from '../../../../libs/domain/rehearsal/assumption.ts';
import { rehearsalRange, type RehearsalRange } from '../../../../libs/domain/rehearsal/rehearsal-range.ts';
import { Refusal } from '../../../../libs/domain/refusal/refusal.ts';
import { dayOf } from '../terminal/day-option.ts';
import { UsageError } from '../terminal/usage.error.ts';

/** As they stand on the command line. */
export interface RehearseOptions {
  issueDate?: string;
  from?: string;
  to?: string;
  assume: string;
  letters: string;
  due?: string;
  policy: string;
  dutyPolicy: string;
  many: string;
  list?: boolean;
}

interface RehearsalQuestion {
  issuedOn: IsoDate;
  range: RehearsalRange;
  assumption: Assumption;
  dueOn: IsoDate | null;
  perPersonPerDay: number;
}

/** Refuses (UsageError) days that do not exist or are far off, a range that ends before it begins, and assumptions nobody knows. */
export function questionOf(options: RehearseOptions, printed: IsoDate | null): RehearsalQuestion {
  const issuedOn = dayOf('--issue-date', options.issueDate) ?? printed;
  if (issuedOn === null) {
    throw new UsageError(
      'issue_date_missing',
      '文件里没有认出成文日期，请用 --issue-date 2026-11-23 写明假定的下发日。',
    );
  }
  return {
    issuedOn,
    range: rangeOf(options, issuedOn),
    assumption: assumptionOf(options),
    dueOn: dayOf('--due', options.due),
    perPersonPerDay: countOf(options.many),
  };
}

function rangeOf({ from, to }: RehearseOptions, issuedOn: IsoDate): RehearsalRange {
  const asked = { issuedOn, from: dayOf('--from', from) ?? undefined, to: dayOf('--to', to) ?? undefined };
  try {
    return rehearsalRange(asked, dateOf(new Date().toISOString()));
  } catch (error) {
    if (error instanceof Refusal) throw new UsageError(error.code, error.detail);
    throw error;
  }
}

function assumptionOf({ assume, letters }: RehearseOptions): Assumption {
  const behaviour = BEHAVIOURS.find((known) => known === assume);
  if (behaviour === undefined) {
    throw new UsageError('assumption_unknown', `--assume 没有“${assume}”，可用：${BEHAVIOURS.join('、')}。`);
  }
  if (letters !== 'waiting' && letters !== 'authorised') {
    throw new UsageError('letters_unknown', `--letters 没有“${letters}”，可用：waiting、authorised。`);
  }
  return { behaviour, authorised: letters === 'authorised' ? ['urging', 'supervision'] : [] };
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new UsageError('count_invalid', `--many 的“${text}”应是大于 0 的整数。`);
}
