import { taskFacts } from '../../../test/fixtures/task.ts';
import type { RunningClock } from '../case/case-facts.ts';
import { startClock } from '../case/clocks.ts';
import { replannedTask } from './task.replan.ts';

const facts = startClock(taskFacts(), 'due', '2026-11-23T01:00:00.000Z');
const due = (dueOn: string, provisional: boolean): RunningClock => ({
  ...(facts.clocks.due as RunningClock),
  dueOn,
  dueAt: `${dueOn}T16:00:00.000Z`,
  provisional,
});
const why = { seq: 1, kind: 'calendar', reason: '2027年1月28日 周四放假', at: facts.openedAt, amended: null } as const;

test.each([
  [true, '办理期限由2027年2月16日 周二改为2027年2月17日 周三（暂定）'],
  [false, '办理期限由2027年2月16日 周二改为2027年2月17日 周三'],
])('a new date that may still move (%s) is told as such', (provisional, words) => {
  const moves = [{ clock: 'due', from: due('2027-02-16', true), to: due('2027-02-17', provisional) } as const];
  const { events, effects } = replannedTask({ facts, added: [], moves }, why);
  expect(events[0]?.text).toBe(`${why.reason}，${words}`);
  expect(effects[0]).toMatchObject({ params: { change: words } });
});
