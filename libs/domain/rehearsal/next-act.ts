import type { DayTable } from '../calendar/day-table.ts';
import { dueFromDay } from '../calendar/due.ts';
import { atTime, dateOf, type IsoDate } from '../calendar/office-day.ts';
import { parseTerm, type DatedTerm } from '../calendar/term.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import type { CaseCommand } from '../case/step.ts';
import type { TaskVerb } from '../task/task-verbs.ts';
import type { Behaviour } from './assumption.ts';
import {
  afterStep,
  AT_ONCE_MS,
  commandOf,
  earliest,
  FORENOON,
  lastMoment,
  plus,
  type AssumedAct,
} from './assumed-act.ts';

const NEXT_WORKING_DAY = parseTerm('1 working days') as DatedTerm;
const WORKING_DAY_BEFORE = parseTerm('1 working days before') as DatedTerm;

type Act = AssumedAct<TaskVerb>;

/**
 * What the assumed people do next with a task and when, or null when nobody does anything more; never at or before the
 * case's last step. It only chooses acts and instants; whether and how they count is decided like any other command.
 */
export function nextAct(
  facts: CaseFacts,
  behaviour: Behaviour,
  lastStepAt: string,
  table: DayTable,
): CaseCommand | null {
  if (behaviour === 'silent') return null;
  const first = earliest(behaviour === 'on-time' ? punctual(facts, table) : lastMinute(facts));
  return first === null ? null : commandOf(afterStep(first, lastStepAt), facts);
}

function punctual({ state, clocks, openedAt }: CaseFacts, table: DayTable): Act[] {
  const { due, review } = clocks;
  const acts: Act[] = [];
  if (state === 'issued') acts.push({ verb: 'sign', capacity: 'unit', at: plus(openedAt, AT_ONCE_MS) });
  if (due !== undefined) acts.push({ verb: 'report', capacity: 'unit', at: dayBefore(due, table) });
  if (review !== undefined) {
    const nextDay = shifted(dateOf(review.startedAt), NEXT_WORKING_DAY, table);
    acts.push({ verb: 'accept', capacity: 'office', at: atTime(nextDay, FORENOON) });
  }
  return acts;
}

function lastMinute({ state, clocks: { receipt, due, review } }: CaseFacts): Act[] {
  const acts: Act[] = [];
  if (state === 'issued' && receipt !== undefined)
    acts.push({ verb: 'sign', capacity: 'unit', at: lastMoment(receipt) });
  if (due !== undefined) acts.push({ verb: 'report', capacity: 'unit', at: lastMoment(due) });
  if (review !== undefined) acts.push({ verb: 'accept', capacity: 'office', at: lastMoment(review) });
  return acts;
}

function dayBefore(clock: RunningClock, table: DayTable): string {
  const at = atTime(shifted(clock.dueOn as string, WORKING_DAY_BEFORE, table), FORENOON);
  return at > clock.startedAt ? at : lastMoment(clock);
}

const shifted = (day: IsoDate, term: DatedTerm, table: DayTable): IsoDate =>
  dueFromDay(term, day, table, { dayEndsAt: '24:00' }).dueOn;
