import { addMonths, dateOf } from '../calendar/office-day.ts';
import type { CaseCommand } from '../case/step.ts';

const LONGEST_MONTHS = 120;

/** A day no real extension reaches: a misprinted year, beyond which nothing can be planned. */
export const isTooFar = (dueOn: string, command: CaseCommand): boolean =>
  dueOn > addMonths(dateOf(command.receivedAt), LONGEST_MONTHS);

export const TOO_FAR = '延期的日期在十年以后，请核对年份后重新填写。';
