import type { NoticeDetail, NoticeTaskView } from '../../../../../libs/contracts/http/notice.ts';
import { dueChoices } from '../../../../../libs/domain/notice-matching/proposed-due.ts';
import { takesDefaultDue } from '../../../../../libs/domain/notice-matching/takes-default.ts';
import { acceptable } from './proposed-duties.ts';

/** The days the clause allows besides the one that stands, as the card offers them, earliest first. */
export const daysOffered = ({ reading, dueOn }: NoticeTaskView): string[] =>
  dueChoices(reading.deadlines).filter((day) => day !== dueOn);

/** The edit that takes the nth day offered (1 is the first); null where the card offers no such day. */
export function dayOffered(task: NoticeTaskView, nth: number): { dueOn: string } | null {
  const dueOn = task.kind === 'task' ? daysOffered(task)[nth - 1] : undefined;
  return dueOn === undefined ? null : { dueOn };
}

/** The edit that takes what is proposed for the task: a duty's rule, or the default deadline; null where nothing is. */
export function proposalOf(task: NoticeTaskView, defaultDue: NoticeDetail['defaultDue']): object | null {
  const duty = acceptable(task);
  if (duty !== null) return { duty, byProposal: true };
  if (defaultDue === null || !takesDefaultDue(task)) return null;
  return { dueOn: defaultDue.dueOn, byDefaultRule: true };
}
