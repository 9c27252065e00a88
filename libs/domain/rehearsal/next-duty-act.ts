import { isWorkingDay, type DayTable } from '../calendar/day-table.ts';
import { dueFromDay } from '../calendar/due.ts';
import { addDays, atTime, dateOf, naturalDaysBetween, type IsoDate } from '../calendar/office-day.ts';
import { parseTerm, type DatedTerm } from '../calendar/term.ts';
import type { CaseCommand } from '../case/step.ts';
import { currentPeriod, shortOf, shortPeriods, type DutyFacts } from '../duty/duty-facts.ts';
import type { DutyVerb } from '../duty/duty-verbs.ts';
import type { Behaviour } from './assumption.ts';
import {
  AFTERNOON,
  afterStep,
  AT_ONCE_MS,
  commandOf,
  earliest,
  FORENOON,
  lastMoment,
  plus,
  type AssumedAct,
} from './assumed-act.ts';

type Acting = Exclude<Behaviour, 'silent'>;
type Act = AssumedAct<DutyVerb>;

const NEXT_WORKING_DAY = parseTerm('1 working days') as DatedTerm;

/**
 * What the assumed people do next for a duty and when, or null when nobody does anything more. `on-time`: one act in the middle of each
 * equal part of the window, on working days. `last-day`: an act on each of the last working days. What a window that was over at the
 * issue is short of they make up for.
 */
export function nextDutyAct(
  facts: DutyFacts,
  behaviour: Behaviour,
  lastStepAt: string,
  table: DayTable,
): CaseCommand | null {
  if (behaviour === 'silent') return null;
  const acts = [signing(facts, behaviour), makingUp(facts, behaviour, table), recording(facts, behaviour, table)];
  const first = earliest(acts.filter((act) => act !== null));
  if (first === null) return null;
  const act = afterStep(first, lastStepAt);
  if (act.verb !== 'record_act') return commandOf(act, facts);
  const payload = { on: dateOf(act.at), text: `推演第${facts.actsInAll + 1}次`, ...act.payload };
  return commandOf({ ...act, payload }, facts);
}

function signing({ state, openedAt, clocks }: DutyFacts, behaviour: Acting): Act | null {
  if (state !== 'issued' || clocks.receipt === undefined) return null;
  const at = behaviour === 'on-time' ? plus(openedAt, AT_ONCE_MS) : lastMoment(clocks.receipt);
  return { verb: 'sign', capacity: 'unit', at };
}

function makingUp(facts: DutyFacts, behaviour: Acting, table: DayTable): Act | null {
  const [short] = shortPeriods(facts);
  const { arrears } = facts.clocks;
  if (short === undefined || arrears === undefined) return null;
  const at = behaviour === 'on-time' ? atTime(workingDayAfter(short.last, table), FORENOON) : lastMoment(arrears);
  return { verb: 'record_act', capacity: 'unit', at, payload: { period: short.last } };
}

function recording(facts: DutyFacts, behaviour: Acting, table: DayTable): Act | null {
  const period = currentPeriod(facts);
  const owed = period === null ? 0 : shortOf(period);
  if (period === null || owed === 0) return null;
  const opened = dateOf(facts.openedAt);
  const days = { first: period.first > opened ? period.first : opened, last: period.last };
  if (days.first > days.last) return null;
  const at =
    behaviour === 'on-time'
      ? atTime(dayOfPart(days, period.target - owed, period.target, table), FORENOON)
      : atTime(dayFromLast(days, owed, table), AFTERNOON);
  return { verb: 'record_act', capacity: 'unit', at };
}

interface Days {
  first: IsoDate;
  last: IsoDate;
}

/** The working day in or after the middle of one of `parts` equal parts; before it where none is left in the window. */
function dayOfPart({ first, last }: Days, part: number, parts: number, table: DayTable): IsoDate {
  const length = naturalDaysBetween(first, last) + 1;
  const middle = addDays(first, Math.floor(((2 * part + 1) * length) / (2 * parts)));
  for (let day = middle; day <= last; day = addDays(day, 1)) if (isWorkingDay(day, table)) return day;
  for (let day = middle; day >= first; day = addDays(day, -1)) if (isWorkingDay(day, table)) return day;
  return middle;
}

/** The working day from which on `owed` working days are left in the window, itself counted; its first day where they are fewer. */
function dayFromLast({ first, last }: Days, owed: number, table: DayTable): IsoDate {
  let left = owed;
  for (let day = last; day >= first; day = addDays(day, -1)) {
    if (isWorkingDay(day, table)) left -= 1;
    if (left === 0) return day;
  }
  return first;
}

const workingDayAfter = (day: IsoDate, table: DayTable): IsoDate =>
  dueFromDay(NEXT_WORKING_DAY, day, table, { dayEndsAt: '24:00' }).dueOn;
