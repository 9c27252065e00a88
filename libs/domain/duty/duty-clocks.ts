import { startOfDay } from '../calendar/office-day.ts';
import { startClock, stopClocks } from '../case/clocks.ts';
import type { ClockName } from '../ladder/policy.ts';
import { arrearsOf, currentPeriod, shortOf, type DutyFacts } from './duty-facts.ts';

/** Starts a clock that counts from a window's last day, whose own day is not counted; its ladder is armed at `at`. */
export function startFromDay(facts: DutyFacts, name: ClockName, day: string, at: string): DutyFacts {
  const started = startClock(facts, name, startOfDay(day));
  const clock = started.clocks[name];
  return clock === undefined
    ? started
    : { ...started, clocks: { ...started.clocks, [name]: { ...clock, plannedAt: at } } };
}

/**
 * Arms the reminders and warnings of the window that runs for what it is still short of; silent once it is short of nothing, and while
 * nobody knows whose duty it is. After each act they are counted anew, because fewer acts leave more time.
 */
export function armPace(facts: DutyFacts, at: string): DutyFacts {
  const period = currentPeriod(facts);
  const owed = period === null ? 0 : shortOf(period);
  if (owed === 0 || facts.state === 'disowned') return stopClocks(facts, 'pace');
  if (facts.clocks.pace?.owed === owed) return facts;
  const started = startClock(facts, 'pace', at);
  const clock = started.clocks.pace;
  return clock === undefined ? started : { ...started, clocks: { ...started.clocks, pace: { ...clock, owed } } };
}

/** Starts the ladder of what ended windows are short of, from the last day of the newest; stops it when nothing is. */
export function armArrears(facts: DutyFacts, day: string, at: string): DutyFacts {
  const isQuiet = arrearsOf(facts) === 0 || facts.state === 'disowned';
  return isQuiet ? stopClocks(facts, 'arrears') : startFromDay(facts, 'arrears', day, at);
}
