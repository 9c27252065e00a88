import type { DayTable } from '../calendar/day-table.ts';
import { dueFromDay, dueOf } from '../calendar/due.ts';
import { atTime, dateOf, type IsoDate } from '../calendar/office-day.ts';
import { parseTerm, type DatedTerm, type TimedTerm } from '../calendar/term.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import { paceDay, parsePace } from './pace.ts';
import { clockSpec, TURNING_VERBS, type ClockName, type Policy, type RungSpec } from './policy.ts';
import type { PlannedRung } from './rung.ts';
import { isStatutory, spreading } from './spread.ts';
import { timeClock } from './time-clock.ts';

export interface Planned<F extends CaseFacts> {
  facts: F;
  /** Rungs of the clocks that had no plan yet, earliest first. */
  added: readonly PlannedRung[];
}

/**
 * Gives every clock that has none its due instant and its rungs. Rungs at or before the arming of the ladder are left out;
 * after a date that was past by then, the ladder counts from the arming, so that no unit is urged for days it did not
 * have.
 */
export function planClocks<F extends CaseFacts>(
  facts: F,
  policy: Policy,
  table: DayTable,
  businessKey: string,
): Planned<F> {
  const added: PlannedRung[] = [];
  const clocks: Partial<Record<ClockName, RunningClock>> = {};
  let dueAt = facts.dueAt;
  let dueOn = facts.dueOn;
  for (const [name, clock] of Object.entries(facts.clocks) as [ClockName, RunningClock][]) {
    if (clock.dueAt !== null || clock.paused) {
      clocks[name] = clock;
      continue;
    }
    const timed = timeClock(name, clock, facts, policy, table);
    clocks[name] = timed;
    if (name === 'due') ({ dueAt, dueOn } = timed);
    added.push(...rungsOf(name, timed, policy, table, businessKey));
  }
  added.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { facts: { ...facts, clocks, dueAt, dueOn }, added };
}

/** The rungs of a clock that has its due instant, those at or before the arming of its ladder left out. */
export function rungsOf(
  name: ClockName,
  clock: RunningClock,
  policy: Policy,
  table: DayTable,
  businessKey: string,
): PlannedRung[] {
  const spec = clockSpec(policy, name);
  const leavesAt = spreading(policy.spread, businessKey, isStatutory(name, policy));
  return spec.rungs.flatMap((rung) => {
    const nominal = rungInstant(rung, clock, table);
    const turns = TURNING_VERBS.includes(rung.verb);
    if (nominal === null || (!turns && nominal.at <= clock.plannedAt)) return [];
    return {
      key: `rung:${name}:${clock.round}:${clock.revision}:${rung.id}`,
      rungId: rung.id,
      clock: name,
      verb: rung.verb,
      audience: rung.audience,
      channels: rung.channels,
      // A turn sends nothing that could storm, and the days of a period end with it.
      at: turns ? nominal.at : leavesAt(nominal.at),
      nominalAt: nominal.at,
      provisional: clock.provisional || nominal.provisional,
    };
  });
}

/**
 * The instant of a rung: counted from the clock's end, or from the arming of its ladder when that end was already past. Null
 * for a warning of pace that never comes.
 */
function rungInstant(
  rung: RungSpec,
  clock: RunningClock,
  table: DayTable,
): { at: string; provisional: boolean } | null {
  const dueAt = clock.dueAt as string;
  const late = dueAt <= clock.plannedAt;
  const anchorDay = late ? dateOf(clock.plannedAt) : (clock.dueOn as string);
  if (rung.at === 'on') return { at: rung.time === 'due' ? dueAt : atTime(anchorDay, rung.time), provisional: false };
  const pace = parsePace(rung.at);
  if (pace !== null) {
    const day = paceDay(clock.dueOn as string, pace * (clock.owed ?? 0), table);
    return day === null ? null : { at: atTime(day.on, rung.time), provisional: day.provisional };
  }
  const term = parseTerm(rung.at);
  if (isTimed(term)) {
    return { at: dueOf(term, late ? clock.plannedAt : dueAt, table, { dayEndsAt: '24:00' }).dueAt, provisional: false };
  }
  const { dueOn, provisional } = countedDay(term, rung.at, anchorDay, table);
  return { at: atTime(dueOn, rung.time), provisional };
}

interface CountedDay {
  dueOn: IsoDate;
  provisional: boolean;
}

/** The tasks of a notice share their days and terms; each is counted once with a table. */
const counted = new WeakMap<DayTable, Map<string, CountedDay>>();
const MOST_KEPT = 5_000;

function countedDay(term: DatedTerm, text: string, day: IsoDate, table: DayTable): CountedDay {
  const known = counted.get(table) ?? new Map<string, CountedDay>();
  const key = `${text} ${day}`;
  const kept = known.get(key);
  if (kept !== undefined) return kept;
  const { dueOn, provisional } = dueFromDay(term, day, table, { dayEndsAt: '24:00' });
  if (known.size >= MOST_KEPT) known.clear();
  counted.set(table, known.set(key, { dueOn, provisional }));
  return { dueOn, provisional };
}

const isTimed = (term: TimedTerm | DatedTerm): term is TimedTerm =>
  term.dayKind === 'minute' || term.dayKind === 'hour';

/** Whether a rung still belongs to the plan: its clock runs, not paused, in the round and revision the rung was planned for. */
export function isCurrent(rungKey: string, facts: CaseFacts): boolean {
  const [, name, round, revision] = rungKey.split(':');
  const clock = facts.clocks[name as ClockName];
  return clock !== undefined && !clock.paused && String(clock.round) === round && String(clock.revision) === revision;
}
