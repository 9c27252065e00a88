import type { DayTable } from '../calendar/day-table.ts';
import { dueFromDay } from '../calendar/due.ts';
import { atTime, dateOf, MINUTE_MS, type IsoDate } from '../calendar/office-day.ts';
import { parseTerm, type DatedTerm } from '../calendar/term.ts';
import { SYSTEM } from '../case/actor.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import type { CaseCommand } from '../case/step.ts';
import type { TaskVerb } from '../task/task-verbs.ts';
import type { Behaviour } from './assumption.ts';

/** When the assumed people sit at their desks, office time. */
const FORENOON = '10:00';
const AFTERNOON = '16:00';
const AT_ONCE_MS = 5 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;
const NEXT_WORKING_DAY = parseTerm('1 working days') as DatedTerm;
const WORKING_DAY_BEFORE = parseTerm('1 working days before') as DatedTerm;

interface Act {
  verb: TaskVerb;
  capacity: 'unit' | 'office';
  at: string;
}

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
  const acts = behaviour === 'on-time' ? punctual(facts, table) : lastMinute(facts);
  const [first] = acts.sort((a, b) => (a.at < b.at ? -1 : 1));
  if (first === undefined) return null;
  const at = first.at > lastStepAt ? first.at : plus(lastStepAt, HOUR_MS);
  return {
    id: `${first.verb}:${at}`,
    verb: first.verb,
    payload: { text: '推演' },
    actor: SYSTEM,
    capacity: first.capacity,
    dutyGeneration: facts.dutyGeneration,
    receivedAt: at,
  };
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

/** The afternoon of the last day; a clock of minutes or hours is used up to nine tenths; after a past date, an hour. */
function lastMoment({ startedAt, dueOn, dueAt }: RunningClock): string {
  const end = dueAt as string;
  const afternoon = atTime(dueOn as string, AFTERNOON);
  if (afternoon > startedAt && afternoon < end) return afternoon;
  const left = Date.parse(end) - Date.parse(startedAt);
  return plus(startedAt, left > 0 ? Math.floor(left * 0.9) : HOUR_MS);
}

const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

const shifted = (day: IsoDate, term: DatedTerm, table: DayTable): IsoDate =>
  dueFromDay(term, day, table, { dayEndsAt: '24:00' }).dueOn;
