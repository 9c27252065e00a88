import type { DayTable } from '../calendar/day-table.ts';
import type { DueSheet, UndatedSheet } from '../calendar/due-sheet.ts';
import { parseTimeLimit } from '../calendar/parse-time-limit.ts';
import type { TimeLimit } from '../calendar/time-limit.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import { askWindow } from './ask-window.ts';
import { knownPauses, pausedDueOf, pausedSheet, pausesOf } from './paused-due.ts';
import { clockSpec, type ClockName, type Policy } from './policy.ts';

/**
 * Gives a clock its due instant: the stated or granted date, or the policy's term counted from its start, pauses taken
 * out; and the due clock the days on which an extension may be asked for.
 */
export function timeClock(
  name: ClockName,
  clock: RunningClock,
  facts: CaseFacts,
  policy: Policy,
  table: DayTable,
): RunningClock {
  const timed = dated(name, clock, facts, policy, table);
  return name === 'due' ? { ...timed, ask: askWindow(policy.extension, timed.dueOn as string, table) } : timed;
}

function dated(name: ClockName, clock: RunningClock, facts: CaseFacts, policy: Policy, table: DayTable): RunningClock {
  const sheet = clockSheet(name, clock, facts, policy, table);
  return { ...clock, dueOn: sheet.dueOn, dueAt: sheet.dueAt, provisional: sheet.provisional };
}

/** The due date of a clock that runs, as it is counted with this table, with its explanation. */
function clockSheet(name: ClockName, clock: RunningClock, facts: CaseFacts, policy: Policy, table: DayTable): DueSheet {
  const limit = limitOf(name, facts, policy);
  const since = sinceOf(limit, clock, facts);
  return pausedDueOf(limit, since, pausesOf(facts, name), table, { dayEndsAt: policy.dayEndsAt });
}

/**
 * How the due date of a case was found, or why it has none while its term stands still; `clause` is where it is written.
 * Null when no due clock runs, and where the table would count another date: one that has passed stays (ADR 11).
 */
export function dueSheetOf(
  facts: CaseFacts,
  policy: Policy,
  table: DayTable,
  clause: string,
): DueSheet | UndatedSheet | null {
  const clock = facts.clocks.due;
  if (clock === undefined) return null;
  const limit = limitOf('due', facts, policy);
  const options = { dayEndsAt: policy.dayEndsAt, clause };
  const sheet = pausedSheet(limit, sinceOf(limit, clock, facts), knownPauses(facts, 'due'), table, options);
  return sheet.dueAt === facts.dueAt ? sheet : null;
}

/** A named date has run since the case was opened, whatever made its clock start anew. */
const sinceOf = (limit: TimeLimit, clock: RunningClock, facts: CaseFacts): string =>
  limit.form === 'date' ? facts.openedAt : clock.startedAt;

/** The date of the document or of the decision, else the policy's own limit. */
function limitOf(name: ClockName, facts: CaseFacts, policy: Policy): TimeLimit {
  const { term } = clockSpec(policy, name);
  const on = facts.dueOnBeforePauses ?? facts.dueOn;
  const isNamed = term === 'stated' || (name === 'due' && facts.dueRevision > 0);
  if (isNamed && on !== null) return { form: 'date', on, roll: 'stays' };
  if (term === 'stated') throw new Error('a stated clock needs a due date; issuing refuses what has none');
  return parseTimeLimit(term);
}
