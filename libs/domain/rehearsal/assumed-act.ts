import { atTime, MINUTE_MS } from '../calendar/office-day.ts';
import { SYSTEM } from '../case/actor.ts';
import type { CaseFacts, RunningClock } from '../case/case-facts.ts';
import type { CaseCommand } from '../case/step.ts';

/** When the assumed people sit at their desks, office time. */
export const FORENOON = '10:00';
export const AFTERNOON = '16:00';
export const AT_ONCE_MS = 5 * MINUTE_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Something the assumed people do, and when (UTC). */
export interface AssumedAct<Verb extends string = string> {
  verb: Verb;
  capacity: 'unit' | 'office';
  at: string;
  /** What the act says beside its words. */
  payload?: Readonly<Record<string, unknown>>;
}

/** The act at an instant behind the case's last step: its own, or an hour after that step. */
export function afterStep<Act extends AssumedAct>(act: Act, lastStepAt: string): Act {
  return { ...act, at: act.at > lastStepAt ? act.at : plus(lastStepAt, HOUR_MS) };
}

/** The earliest of several acts; null when nobody does anything. */
export const earliest = <Act extends AssumedAct>(acts: readonly Act[]): Act | null =>
  acts.toSorted((a, b) => (a.at < b.at ? -1 : 1))[0] ?? null;

export const commandOf = (
  { verb, capacity, at, payload }: AssumedAct,
  { dutyGeneration }: Pick<CaseFacts, 'dutyGeneration'>,
): CaseCommand => ({
  id: `${verb}:${at}`,
  verb,
  payload: { text: '推演', ...payload },
  actor: SYSTEM,
  capacity,
  dutyGeneration,
  receivedAt: at,
});

/** The afternoon of a clock's last day; a clock of minutes or hours is used up to nine tenths; after a past date, an hour. */
export function lastMoment({ startedAt, dueOn, dueAt }: RunningClock): string {
  const end = dueAt as string;
  const afternoon = atTime(dueOn as string, AFTERNOON);
  if (afternoon > startedAt && afternoon < end) return afternoon;
  const left = Date.parse(end) - Date.parse(startedAt);
  return plus(startedAt, left > 0 ? Math.floor(left * 0.9) : HOUR_MS);
}

export const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
