import { parseTerm } from '../calendar/term.ts';
import { clockSpec, type ClockName, type Policy } from './policy.ts';

const MINUTE_MS = 60_000;
const MINUTES_OF: Readonly<Record<string, number>> = { minute: 1, hour: 60 };

/** A quarter of a working day: what is spread further arrives at another part of the day than the rules say. */
export const LONGEST_SPREAD_MINUTES = 120;

/** Rungs of a law's or a document's own date leave in the first half of the window, the office's own habits in the second. */
const HALVES = 2;

/**
 * Moves the instants of a case within the policy's window by a stable hash of its business key, so that a storm of rungs at
 * nine o'clock is spread the same way in the rehearsal and in the engine. Statutory rungs all leave before the others;
 * the nominal instant stays what people are told. Throws on a window that counts days.
 */
export function spreading(window: string, businessKey: string, statutory: boolean): (nominalAt: string) => string {
  if (window === 'none') return (nominalAt) => nominalAt;
  const half = windowMs(window) / HALVES;
  const offset = (fnv1a(businessKey) % half) + (statutory ? 0 : half);
  return (nominalAt) => new Date(Date.parse(nominalAt) + offset).toISOString();
}

/**
 * A clock whose term a law or the document itself prints. The signatory's own clock goes with it, because the papers it
 * chases are those of the due date: their order in a case stays that of the plan.
 */
export function isStatutory(clock: ClockName, policy: Pick<Policy, 'id' | 'clocks'>): boolean {
  return clockSpec(policy, clock === 'approval' ? 'due' : clock).confidence === 'printed';
}

function windowMs(window: string): number {
  const { dayKind, count } = parseTerm(window);
  const minutes = MINUTES_OF[dayKind];
  if (minutes === undefined) throw new RangeError(`rungs are spread over minutes or hours, not over “${window}”`);
  return count * minutes * MINUTE_MS;
}

/** 32-bit FNV-1a over UTF-16 code units: small, stable, and the same in every process. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
