import type { DayTable } from '../calendar/day-table.ts';
import { dateOf } from '../calendar/office-day.ts';
import { canonical, type Json } from '../ledger/canonical.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import { isCurrent, rungsOf } from './plan.ts';
import { clockSpec, type ClockName, type Policy } from './policy.ts';
import type { PlannedRung } from './rung.ts';
import { timeClock } from './time-clock.ts';

/** One clock whose plan changed; `from` and `to` are its due instants, equal when only rungs moved. */
export interface ClockMove {
  clock: ClockName;
  from: RunningClock;
  to: RunningClock;
}

export interface Replanned<F extends CaseFacts> {
  facts: F;
  /** The rungs of the new plan of every clock that moved, earliest first. */
  added: readonly PlannedRung[];
  moves: readonly ClockMove[];
}

/** The rules a case is planned by from now on, and those its plan was made by. */
interface Rules {
  policy: Policy;
  before: Policy;
  table: DayTable;
  businessKey: string;
}

export const dueMoved = ({ from, to }: ClockMove): boolean => from.dueAt !== to.dueAt;

/**
 * Plans the running clocks of an open case anew after the calendar or the policy changed; null when nothing moves. A
 * date that has passed stays, and none moves into the past (ADR 11). What was climbed stays climbed: a rung comes again
 * only when its date moved and its new instant lies ahead; one still to come is never lost.
 */
export function replanClocks<F extends CaseFacts>(
  facts: F,
  plan: readonly PlannedRung[],
  rules: Rules,
  at: string,
): Replanned<F> | null {
  if (facts.closedAt !== null) return null;
  const added: PlannedRung[] = [];
  const moves: ClockMove[] = [];
  for (const [clock, from] of Object.entries(facts.clocks) as [ClockName, RunningClock][]) {
    if (from.paused || from.dueAt === null) continue;
    const to = { ...retimed(clock, from, facts, rules, at), revision: from.revision + 1 };
    const pending = plan.filter((rung) => rung.clock === clock && isCurrent(rung.key, facts));
    const rungs = rungsAhead({ clock, from, to }, pending, rules, at);
    if (from.dueAt === to.dueAt && sameAsking(from, to) && samePlan(pending, rungs)) continue;
    moves.push({ clock, from, to });
    added.push(...rungs);
  }
  if (moves.length === 0) return null;
  added.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { facts: withMoves(facts, moves), added, moves };
}

function retimed(
  name: ClockName,
  clock: RunningClock,
  facts: CaseFacts,
  { policy, table }: Rules,
  at: string,
): RunningClock {
  const timed = timeClock(name, clock, facts, policy, table);
  const stays = (clock.dueAt as string) <= at || (timed.dueAt as string) <= at;
  if (stays) return { ...clock, ask: clock.dueAt === timed.dueAt ? askAhead(clock, timed, at) : clock.ask };
  return { ...timed, ask: askAhead(clock, timed, at) };
}

/** A day on which an extension could still be asked for is not taken away after it has begun. */
function askAhead({ ask: old }: RunningClock, { ask }: RunningClock, at: string): RunningClock['ask'] {
  const today = dateOf(at);
  const until = ask?.until ?? null;
  const wasOpen = old?.until !== null && old?.until !== undefined && old.until >= today;
  return until !== null && until < today && wasOpen ? old : ask;
}

function rungsAhead(move: ClockMove, pending: readonly PlannedRung[], rules: Rules, at: string): PlannedRung[] {
  const { clock, to } = move;
  const known = new Set(clockSpec(rules.before, clock).rungs.map(({ id }) => id));
  const planned = rungsOf(clock, to, rules.policy, rules.table, rules.businessKey);
  const ahead = planned.flatMap((rung) => {
    const old = pending.find(({ rungId }) => rungId === rung.rungId);
    if (rung.at > at) return dueMoved(move) || old !== undefined || !known.has(rung.rungId) ? [rung] : [];
    return old === undefined ? [] : [{ ...rung, at: old.at, nominalAt: old.nominalAt }];
  });
  // A rung whose new instant lies before its ladder was armed is in no new plan, and yet still to come.
  const kept = pending.filter(
    ({ rungId }) =>
      clockSpec(rules.policy, clock).rungs.some(({ id }) => id === rungId) &&
      !planned.some((rung) => rung.rungId === rungId),
  );
  return [...ahead, ...kept.map((rung) => ({ ...rung, key: keyOf(clock, to) + rung.rungId }))];
}

/** Stored facts come back with their keys in another order. */
const sameAsking = (one: RunningClock, other: RunningClock): boolean =>
  canonical((one.ask ?? null) as unknown as Json) === canonical((other.ask ?? null) as unknown as Json);

/** Whether two plans ask for the same things at the same instants; marks and keys apart. */
function samePlan(one: readonly PlannedRung[], other: readonly PlannedRung[]): boolean {
  const text = (plan: readonly PlannedRung[]): string =>
    JSON.stringify(
      plan
        .map(({ rungId, verb, audience, channels, at, nominalAt }) => [rungId, verb, audience, channels, at, nominalAt])
        .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1)),
    );
  return text(one) === text(other);
}

/** What came late on an unmoved date stays on record; it belongs to the new plan of the same date. */
function withMoves<F extends CaseFacts>(facts: F, moves: readonly ClockMove[]): F {
  const clocks = { ...facts.clocks, ...Object.fromEntries(moves.map(({ clock, to }) => [clock, to])) };
  const due = moves.find(({ clock }) => clock === 'due')?.to ?? facts;
  const lateRungs = facts.lateRungs.map((late) => {
    const move = moves.find((one) => !dueMoved(one) && late.key.startsWith(keyOf(one.clock, one.from)));
    return move === undefined
      ? late
      : { ...late, key: keyOf(move.clock, move.to) + late.key.slice(keyOf(move.clock, move.from).length) };
  });
  return { ...facts, clocks, dueOn: due.dueOn, dueAt: due.dueAt, lateRungs };
}

const keyOf = (clock: ClockName, { round, revision }: RunningClock): string => `rung:${clock}:${round}:${revision}:`;
