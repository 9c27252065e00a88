import type { ClockName } from '../ladder/policy.ts';
import type { CaseFacts, RunningClock } from './case-facts.ts';

/** Starts a clock anew; the recording function gives it its due instant and its rungs. */
export function startClock<F extends CaseFacts>(facts: F, name: ClockName, at: string): F {
  const round = (facts.rounds[name] ?? 0) + 1;
  const clock: RunningClock = {
    round,
    revision: facts.dueRevision,
    startedAt: at,
    plannedAt: at,
    paused: false,
    dueOn: null,
    dueAt: null,
    provisional: false,
    ask: null,
  };
  return { ...facts, clocks: { ...facts.clocks, [name]: clock }, rounds: { ...facts.rounds, [name]: round } };
}

/** Stops clocks; their rungs still to come fall silent. */
export function stopClocks<F extends CaseFacts>(facts: F, ...names: readonly ClockName[]): F {
  const running = Object.entries(facts.clocks).filter(([name]) => !names.includes(name as ClockName));
  return { ...facts, clocks: Object.fromEntries(running) };
}

/** Ends a case: no clock runs any longer. */
export function closeCase<F extends CaseFacts>(facts: F, state: F['state'], at: string): F {
  return { ...facts, state, clocks: {}, closedAt: at };
}
