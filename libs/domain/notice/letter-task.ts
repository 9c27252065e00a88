import { letterItems } from './letter-item.ts';
import type { NoticeTask, Span } from './notice.ts';
import { readTask } from './task.ts';
import type { ReadTask } from './task.ts';
import type { TimeContext } from './time-point.ts';
import { pairsOf, shareOf } from './word-pairs.ts';

/** A covering letter asks for a report or two; a hostile text for thousands. */
const MOST_ORDERS = 20;
/** So much of a letter’s words stands in an item of the plan that says the same. */
const SAME = 0.6;

export interface ReadLetter {
  readonly tasks: readonly ReadTask[];
  /** Places of all orders of the letter, those the plan repeats included. */
  readonly places: readonly Span[];
}

/** Whether the plan has an item with the same day and mostly the same words. */
const isInPlan = (letter: NoticeTask, plan: readonly ReadTask[]): boolean => {
  const pairs = pairsOf(letter.sourceText);
  const days = new Set(letter.deadlines.map(({ raw, date }) => date ?? raw));
  return plan.some(
    ({ task: { deadlines, sourceText } }) =>
      deadlines.some(({ raw, date }) => days.has(date ?? raw)) && shareOf(pairs, pairsOf(sourceText)) >= SAME,
  );
};

/** What the covering letter orders besides the plan: 致文, 致文-2 …; what the plan says too is not ordered twice. */
export const readLetter = (
  source: string,
  prose: readonly Span[],
  context: TimeContext,
  settled: readonly Span[],
  plan: readonly ReadTask[],
): ReadLetter => {
  const orders = letterItems(source, prose, context, settled)
    .slice(0, MOST_ORDERS)
    .map((item) => readTask(source, item, '', context));
  const own = orders.filter(({ task }) => !isInPlan(task, plan));
  return {
    tasks: own.map((read, index) => ({
      ...read,
      task: { ...read.task, ref: index === 0 ? '致文' : `致文-${index + 1}` },
    })),
    places: orders.map(({ task }) => task),
  };
};
