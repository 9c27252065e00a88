import type { DayTable } from '../calendar/day-table.ts';
import { isProvisional } from '../calendar/day-table.ts';
import { dueOf } from '../calendar/due.ts';
import { addDays, atTime } from '../calendar/office-day.ts';
import { parseTerm } from '../calendar/term.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import { askWindow } from './ask-window.ts';
import { pausedDays, pausedDueOf, pausesOf } from './paused-due.ts';
import type { ClockName, Policy } from './policy.ts';

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
  const { term } = policy.clocks[name];
  const named = name === 'due' && (term === 'stated' || facts.dueRevision > 0) ? namedDate(facts) : null;
  if (named !== null) {
    return {
      ...clock,
      dueOn: named,
      dueAt: atTime(named, policy.dayEndsAt),
      provisional: isProvisional(named, table),
    };
  }
  if (term === 'stated') throw new Error('a stated due clock needs a due date; issuing refuses tasks without one');
  const options = { dayEndsAt: policy.dayEndsAt };
  const pauses = name === 'due' || name === 'receipt' ? pausesOf(facts) : [];
  const sheet =
    pauses.length === 0
      ? dueOf(parseTerm(term), clock.startedAt, table, options)
      : pausedDueOf(parseTerm(term), clock.startedAt, pauses, table, options);
  return { ...clock, dueOn: sheet.dueOn, dueAt: sheet.dueAt, provisional: sheet.provisional };
}

/** The date of the document or of the decision, later by the days on which it stood still; it rolls off no rest day. */
function namedDate(facts: CaseFacts): string | null {
  const base = facts.dueOnBeforePauses ?? facts.dueOn;
  return base === null ? null : addDays(base, pausedDays(pausesOf(facts)));
}
