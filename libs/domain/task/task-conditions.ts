import { formatDate } from '../calendar/office-day.ts';
import type { Refused } from '../case/step.ts';
import type { TaskFacts } from './task-facts.ts';

/** A condition that only the facts decide: something waits for the act, or nothing does. */
export const nothingToDecide =
  (waits: (facts: TaskFacts) => boolean) =>
  (facts: TaskFacts): Refused | null =>
    waits(facts)
      ? null
      : { code: 'verb_not_now', detail: '没有待这样处理的事项，可能已经处理过，请刷新页面后按现状办理。' };

/** One request at a time, before the date, as often as the policy lets; a late one is refused: the order's own date governs (HAZ-18). */
export function tooLateToExtend(facts: TaskFacts, at: string): Refused | null {
  if (facts.extension !== null) {
    return { code: 'verb_not_now', detail: '已申请过延期，正等安办答复；答复之前仍按原期限办理。' };
  }
  if (facts.dueAt !== null && at > facts.dueAt) {
    const detail = `期限已于${formatDate(facts.dueOn as string)}届满，不能再申请延期；请直接反馈办理情况。`;
    return { code: 'extension_too_late', detail };
  }
  if (facts.extensionsGranted >= facts.extensionsAllowed) {
    const detail = `按规则最多延期${facts.extensionsAllowed}次，已用完；请直接反馈办理情况，确有困难请联系安办。`;
    return { code: 'extension_limit', detail };
  }
  return null;
}

/** Two urgings of one unit lie at least this far apart, so that it is not flooded. */
const URGE_COOL_DOWN_MINUTES = 5;

export function urgedJustNow({ lastUrgedAt }: TaskFacts, at: string): Refused | null {
  if (lastUrgedAt === null || Date.parse(at) - Date.parse(lastUrgedAt) >= URGE_COOL_DOWN_MINUTES * 60_000) return null;
  return { code: 'urged_just_now', detail: `${URGE_COOL_DOWN_MINUTES}分钟内已催办过，请稍后再催。` };
}
