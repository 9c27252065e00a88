import { addMonths, dateOf, fullDate } from '../calendar/office-day.ts';
import type { CaseCommand } from '../case/step.ts';
import type { TaskFacts } from './task-facts.ts';

const LONGEST_MONTHS = 120;

/** A day no real extension reaches: a misprinted year, beyond which nothing can be planned. */
export const isTooFar = (dueOn: string, command: CaseCommand): boolean =>
  dueOn > addMonths(dateOf(command.receivedAt), LONGEST_MONTHS);

/** The rules let one decision go so far and no further; null when the day is within it. */
export function beyondLongest({ clocks }: TaskFacts, dueOn: string): string | null {
  const latest = clocks.due?.ask?.latest ?? null;
  return latest === null || dueOn <= latest
    ? null
    : `按规则，一次延期最多到${fullDate(latest)}，请改选这一天或以前的日期。`;
}

export const TOO_FAR = '延期的日期在十年以后，请核对年份后重新填写。';
