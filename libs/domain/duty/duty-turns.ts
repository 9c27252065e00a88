import { dateOf } from '../calendar/office-day.ts';
import { closeCase, startClock, stopClocks } from '../case/clocks.ts';
import { notify } from '../case/notify.ts';
import type { CaseEvent, Effect, Step } from '../case/step.ts';
import { withdrawDrafts } from '../letter/case-letters.ts';
import { armArrears, armPace, startFromDay } from './duty-clocks.ts';
import { arrearsOf, currentPeriod, shortOf, type DutyFacts, type DutyPeriod } from './duty-facts.ts';
import { periodAfter, type DutyWindowDays } from './duty-period.ts';
import type { DutyRule } from './duty-rule.ts';

/** A window nothing has been done in yet. */
export const openedPeriod = (days: DutyWindowDays, { count }: DutyRule): DutyPeriod => ({
  ...days,
  target: count,
  done: 0,
  madeUp: 0,
  endedAt: null,
  lockedAt: null,
  excused: null,
});

/** `应4次，完成3次，缺1次` */
export function figureText(period: DutyPeriod): string {
  const short = period.target - period.done - period.madeUp;
  const madeUp = period.madeUp === 0 ? '' : `，补足${period.madeUp}次`;
  return `应${period.target}次，完成${period.done}次${madeUp}${short > 0 ? `，缺${short}次` : ''}`;
}

/**
 * The last day of the window has passed: it waits for its figure to be locked, what it is short of has a ladder of its own, and the
 * next window runs. `at`: UTC, when the turn is recorded.
 */
export function turnPeriod(facts: DutyFacts, at: string): Step<DutyFacts> {
  const ending = currentPeriod(facts);
  if (ending === null) return { facts, events: [], effects: [] };
  // A window so short that the one before it was not locked yet: both cannot wait on one clock.
  const before = facts.clocks.closing === undefined ? nothing(facts) : lockPeriods(facts, at);
  const ended = replacePeriod(before.facts, { ...ending, endedAt: facts.dueAt ?? at });
  const closing = startFromDay(stopClocks(ended, 'due', 'pace'), 'closing', ending.last, at);
  const chased = shortOf(ending) === 0 ? closing : armArrears(closing, ending.last, at);
  const next = periodAfter(ending.last, facts.rule);
  const event = {
    kind: 'period_ended',
    text: `${ending.name}结束，暂计${figureText(ending)}${next === null ? '' : `；${next.name}开始`}`,
  };
  const events = [...before.events, event];
  if (next === null) return { facts: chased, events, effects: before.effects };
  return { facts: openPeriod(chased, openedPeriod(next, facts.rule), at), events, effects: before.effects };
}

/** What nobody has recorded yet although it had happened by an instant: every window whose last day had passed turns. */
export function turnedUntil(facts: DutyFacts, at: string): Step<DutyFacts> {
  let turned = nothing(facts);
  while (hasPassed(turned.facts, at)) {
    const { facts: known, events, effects } = turnPeriod(turned.facts, at);
    turned = { facts: known, events: [...turned.events, ...events], effects: [...turned.effects, ...effects] };
  }
  return turned;
}

/** A window that only this calculation has opened has no instant yet: its last day decides. */
function hasPassed(facts: DutyFacts, at: string): boolean {
  const period = currentPeriod(facts);
  if (period === null) return false;
  return facts.dueAt === null ? period.last < dateOf(at) : facts.dueAt <= at;
}

/** A window runs: its last day is the case's due date, and what moved the date before is over with it. */
export function openPeriod(facts: DutyFacts, period: DutyPeriod, at: string): DutyFacts {
  const opened = { ...facts, periods: [...facts.periods, period], dueOn: period.last, dueAt: null, dueChanges: [] };
  return armPace(startClock(opened, 'due', at), at);
}

/** Locks the figure of every window that has ended; no act counts for it any more, only what makes up for it. */
export function lockPeriods(facts: DutyFacts, at: string): Step<DutyFacts> {
  const events: CaseEvent[] = [];
  const periods = facts.periods.map((period) => {
    if (period.endedAt === null || period.lockedAt !== null) return period;
    events.push({ kind: 'period_locked', text: `${period.name}结账：${figureText(period)}` });
    return { ...period, lockedAt: at };
  });
  return settled({ facts: stopClocks({ ...facts, periods }, 'closing'), events, effects: [] }, at);
}

/**
 * After a figure has changed: acts of windows that are locked and complete can be taken back no longer; without arrears papers and
 * proposals about them are void; and after the last window, locked and complete, the duty ends.
 */
export function settled({ facts, events, effects }: Step<DutyFacts>, at: string): Step<DutyFacts> {
  const kept = facts.acts.filter((act) => facts.periods.some((one) => one.last === act.period && !isSettled(one)));
  const known = { ...facts, acts: kept };
  if (arrearsOf(known) > 0) return { facts: known, events, effects };
  const papers = withdrawDrafts(known, '随补足撤回');
  const proposals = known.proposals.filter(({ state }) => state !== 'open');
  const clear: Step<DutyFacts> = {
    facts: { ...stopClocks(known, 'arrears'), proposals },
    events: [...events, ...papers.events],
    effects: [...effects, ...papers.effects],
  };
  const isOver = currentPeriod(known) === null && known.periods.every(({ lockedAt }) => lockedAt !== null);
  return isOver ? ended(clear, at) : clear;
}

/** All windows are over, locked and complete. */
function ended({ facts, events, effects }: Step<DutyFacts>, at: string): Step<DutyFacts> {
  const over: Effect[] = [{ kind: 'silence' }, notify('ended', ['contact'], {}, { outlivesCase: true })];
  return {
    facts: closeCase(facts, 'ended', at),
    events: [...events, { kind: 'ended', text: '各期均已结账，职责到期结束' }],
    effects: [...effects, ...over],
  };
}

const isSettled = (period: DutyPeriod): boolean => period.lockedAt !== null && shortOf(period) === 0;

const nothing = (facts: DutyFacts): Step<DutyFacts> => ({ facts, events: [], effects: [] });

/** The windows with one of them changed. */
export const replacePeriod = (facts: DutyFacts, changed: DutyPeriod): DutyFacts => ({
  ...facts,
  periods: facts.periods.map((period) => (period.last === changed.last ? changed : period)),
});
