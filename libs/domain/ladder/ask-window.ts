import type { DayTable } from '../calendar/day-table.ts';
import { dueFromDay } from '../calendar/due.ts';
import { formatTerm, parseTerm, type DatedTerm } from '../calendar/term.ts';
import type { ExtensionRule } from './policy.ts';

/** Between which office days an extension may be asked for, and the latest day it may go to; null where no rule says so. */
export interface AskWindow {
  from: string | null;
  until: string | null;
  latest: string | null;
  /** `届满前15个工作日`, as the rule says it. */
  rule: string;
}

/** The window that a policy's rules give a due date; null when it has none. */
export function askWindow(
  { askBefore, askWithin, longest }: ExtensionRule,
  dueOn: string,
  table: DayTable,
): AskWindow | null {
  const asked = askBefore ?? askWithin;
  if (asked === undefined && longest === undefined) return null;
  const day = (term: string | undefined): string | null =>
    term === undefined ? null : dueFromDay(parseTerm(term) as DatedTerm, dueOn, table, { dayEndsAt: '24:00' }).dueOn;
  return {
    from: day(askWithin),
    until: day(askBefore),
    latest: day(longest),
    rule: asked === undefined ? '' : formatTerm(parseTerm(asked)),
  };
}
