import type { CaseFacts } from '../case/case-facts.ts';
import type { ClockName } from './policy.ts';

/** The key of the step that follows a replanning; it names the clocks whose ends moved, as its words do. */
export function replanKey(seq: number, moved: readonly ClockName[], version: number): string {
  return moved.length === 0 ? `replan:${seq}:rungs:${version}` : `replan:${seq}:dates:${version}:${moved.join('+')}`;
}

/** The clocks whose new ends the words of a step name; none for steps that are no replanning. */
export function clocksSaid(stepKey: string): ClockName[] {
  const [, , , , moved] = stepKey.startsWith('replan:') ? stepKey.split(':') : [];
  return moved === undefined ? [] : (moved.split('+') as ClockName[]);
}

/** The end a running clock has; null where it stopped or stands still. */
function endOf(facts: CaseFacts, name: ClockName): string | null {
  const clock = facts.clocks[name];
  return clock === undefined || clock.paused ? null : clock.dueAt;
}

/** Whether a step changed when any clock ends. */
export function endsChanged(before: CaseFacts, after: CaseFacts): boolean {
  return (Object.keys(before.clocks) as ClockName[]).some((name) => endOf(before, name) !== endOf(after, name));
}

/**
 * Whether words about the ends of these clocks name a date that a step took away: one moved or stands still, or none
 * runs any more. A receipt that was signed for takes nothing from the due date beside it.
 */
export function namesDeadDate(said: readonly ClockName[], before: CaseFacts, after: CaseFacts): boolean {
  const runs = said.filter((name) => endOf(after, name) !== null);
  const isMoved = runs.some((name) => endOf(before, name) !== endOf(after, name));
  return runs.length === 0 || isMoved || said.some((name) => after.clocks[name]?.paused === true);
}
