import type { IsoDate } from '../calendar/office-day.ts';
import type { Deadline } from '../notice/notice.ts';
import { proposedDue } from '../notice-matching/proposed-due.ts';
import type { DateChange } from './notice-change.ts';
import { folded } from './ordered-words.ts';

interface Times {
  readonly deadlines: readonly Deadline[];
}

/**
 * How the last day moves. A clause that speaks of time as before moves nothing, whatever day an officer set when it was issued; one
 * that settles no single day proposes none and says so.
 */
export function compareDates(
  issued: Times & { readonly dueOn: string | null },
  corrected: Times,
  today: IsoDate,
): Pick<DateChange, 'from' | 'to' | 'basis'> | null {
  const from = issued.dueOn;
  // A duty is owed by windows, a declaration by no day.
  if (from === null || saysTheSame(issued, corrected)) return null;
  const due = proposedDue(corrected.deadlines, today);
  if (due === null) return { from, to: null, basis: whyNoDay(corrected) };
  return due.dueOn === from ? null : { from, to: due.dueOn, basis: due.basis };
}

/** `更正稿写了2个时间（…），不能确定是哪一天`. */
export function whyNoDay({ deadlines }: Times): string {
  const words = [...new Set(deadlines.map(({ raw }) => `“${folded(raw)}”`))];
  if (words.length === 0) return '更正稿这一项没有写期限';
  if (words.length === 1) return `更正稿写的是${words[0]}，不能确定是哪一天`;
  return `更正稿写了${words.length}个时间（${words.join('、')}），不能确定是哪一天`;
}

const saysTheSame = (one: Times, other: Times): boolean => timesOf(one) === timesOf(other);

const timesOf = ({ deadlines }: Times): string =>
  deadlines
    .map(({ raw, date }) => `${folded(raw)}=${date ?? ''}`)
    .toSorted()
    .join('\n');
