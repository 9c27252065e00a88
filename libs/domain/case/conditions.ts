import type { CaseFacts } from './case-facts.ts';
import type { Refused } from './step.ts';

/** A condition that only the facts decide: something waits for the act, or nothing does. */
export const waiting =
  <F extends CaseFacts>(waits: (facts: F) => boolean) =>
  (facts: F): Refused | null =>
    waits(facts)
      ? null
      : { code: 'verb_not_now', detail: '没有待这样处理的事项，可能已经处理过，请刷新页面后按现状办理。' };

/** Two urgings of one unit lie at least this far apart, so that it is not flooded. */
const URGE_COOL_DOWN_MINUTES = 5;

export function urgedJustNow({ lastUrgedAt }: CaseFacts, at: string): Refused | null {
  if (lastUrgedAt === null || Date.parse(at) - Date.parse(lastUrgedAt) >= URGE_COOL_DOWN_MINUTES * 60_000) return null;
  return { code: 'urged_just_now', detail: `${URGE_COOL_DOWN_MINUTES}分钟内已催办过，请稍后再催。` };
}
