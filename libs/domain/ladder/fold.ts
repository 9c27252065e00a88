import type { CaseFacts } from '../case/case-facts.ts';
import { isCurrent } from './plan.ts';
import type { AudienceRole, RungVerb } from './policy.ts';
import type { PlannedRung } from './rung.ts';

/** A rung done within an hour of its instant counts as done in time. */
const IN_TIME_MS = 60 * 60_000;

/** From weak to strong: what is said to whoever has to act. Reports to leaders and proposals are said about him. */
const SPOKEN: readonly RungVerb[] = ['remind', 'urge', 'supervise'];
const UNIT_ROLES: readonly AudienceRole[] = ['contact', 'head', 'duty_desk'];

export const isLate = (rung: PlannedRung, now: string): boolean => Date.parse(now) - Date.parse(rung.at) > IN_TIME_MS;

const isForUnit = (rung: PlannedRung): boolean =>
  SPOKEN.includes(rung.verb) && rung.audience.some((role) => UNIT_ROLES.includes(role));

/**
 * The rung a late one is folded into: the strongest of the same clock that is overdue as well, is addressed to the same
 * readers, and is stronger or comes later. Null when the rung has to be climbed: in time, the strongest itself, or no
 * word to whoever has to act (a report to the leader in charge, a proposed interview).
 */
export function foldedInto(rung: PlannedRung, plan: readonly PlannedRung[], now: string): PlannedRung | null {
  if (!SPOKEN.includes(rung.verb) || !isLate(rung, now)) return null;
  const overdue = plan.filter((other) => other.clock === rung.clock && other.at <= now && hears(other, rung));
  return overdue.reduce<PlannedRung | null>((most, other) => (outweighs(other, most ?? rung) ? other : most), null);
}

/** One unit reads all papers and reminders to it; in the house a word is folded only into one that all its readers get. */
function hears(other: PlannedRung, rung: PlannedRung): boolean {
  if (!SPOKEN.includes(other.verb)) return false;
  if (isForUnit(rung)) return isForUnit(other);
  return rung.audience.every((role) => other.audience.includes(role));
}

function outweighs(one: PlannedRung, other: PlannedRung): boolean {
  const more = SPOKEN.indexOf(one.verb) - SPOKEN.indexOf(other.verb);
  return more > 0 || (more === 0 && one.at > other.at);
}

/** Keeps what a unit got late or not at all, as long as the plan it belongs to runs. */
export function withLateRung<F extends CaseFacts>(facts: F, rung: PlannedRung, doneAt: string | null, now: string): F {
  if (!isForUnit(rung) || !isLate(rung, now)) return facts;
  const kept = facts.lateRungs.filter((late) => isCurrent(late.key, facts));
  return { ...facts, lateRungs: [...kept, { key: rung.key, verb: rung.verb, nominalAt: rung.nominalAt, doneAt }] };
}
